using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Audio.Transcripts.Wording.Languages;

/// <summary>
/// Languages in Latin letters, by their commonest words: they make up a third of any text in the language and much less of
/// others (W. B. Cavnar and J. M. Trenkle, "N-Gram-Based Text Categorization", 1994, on why so little is enough).
/// </summary>
static class CommonWords
{
    // Languages that decline and join their words have fewer small ones.
    const double LeastShare = 0.15, LeastShareOfEnding = 0.06;

    // "I" is "and" to Poles, and "by" to Czechs: of a language other than English there are so many words that English has not.
    const int FewestOwn = 2;

    static readonly ImmutableArray<(string Language, double LeastShare, FrozenSet<string> Words)> Profiles =
    [
        Of("en", LeastShare, "the and of to that is it you was for with are have this they but not what we he she be at from or by has had there who will about it's would which i i'm that's don't know your my me so if yes do did does when where why how our their them us were been out up all some any just can could should his good then there's didn't can't let's"),
        Of("de", LeastShare, "der die das und ist nicht ich ein eine zu den von mit sich auf für es dem auch wir sie war haben wie aber dass als bei noch nach sind werden oder man im am ja wenn schon hat"),
        Of("fr", LeastShare, "le la les de des et est un une que qui dans pas pour ce vous nous on il elle je sur avec au aux du plus mais c'est ça par sont été être ont cette comme j'ai ne se très"),
        Of("es", LeastShare, "el la los las de y que en un una es por con no para se lo su como más pero muy ya este esta porque qué cuando hay son fue sí del al yo me eso también nos ha usted"),
        Of("it", LeastShare, "il lo la i gli le di e che un una è per con non si del della dei nel nella anche come più ma questo questa sono perché ho ha quando cosa era alla al molto noi mi ci"),
        Of("pt", LeastShare, "o a os as de e que em um uma é por com não para se do da dos das no na mais mas como isso eu você muito foi ele ela são também está ao já tem nós quando porque"),
        Of("nl", LeastShare, "de het een en van is dat in niet ik op te zijn met voor er maar die we je was ook aan hebben dan nog wel naar hij ze om als bij heeft dit wat geen"),
        Of("sv", LeastShare, "och att det är som en på inte jag av för med den till har vi om ett men så var han hon de kan när från eller ska också blir mycket då här vad nu"),
        Of("da", LeastShare, "og at det er som en på ikke jeg af for med den til har vi om et men så var han hun de kan når fra eller skal også bliver meget da her hvad nu noget blev efter mig"),
        Of("no", LeastShare, "og at det er som en på ikke jeg av for med den til har vi om et men så var han hun de kan når fra eller skal også blir mye da her hva nå noe ble etter meg"),
        Of("fi", LeastShareOfEnding, "ja on ei se että oli hän mutta kun niin myös ovat tämä kuin minä sitten me he jos vain ole mitä nyt joka sen siis tai olen kyllä"),
        Of("pl", LeastShareOfEnding, "i w na nie się to że z do jest jak ale co tak o po za był jego tym od już tylko czy przez są ja dla bardzo może tego który"),
        Of("cs", LeastShareOfEnding, "a v na je se to že s do jak ale co tak o po za byl jeho od už jen by jsem která který jsou pro také není být bylo když jsme nebo i"),
        Of("tr", LeastShareOfEnding, "ve bir bu da de için ne çok ama ile o var gibi daha en kadar sonra değil mi olarak olan ben sen biz her şey diye ki yok evet"),
    ];

    static readonly FrozenSet<string> English = Profiles[0].Words;

    // Of words that other languages have, too, such as "a" and "on", many may stand in a text of none of these.
    const int FewestEnglish = 3;

    // For what has few small words, such as short calls: "Go left! Nice shot."
    static readonly FrozenSet<string> MoreEnglish = Of("en", LeastShare,
        "back because been before being better big bye call came cannot come day days down each even every few find first five four friday get give go goes going gone got great hello help here hey hi home hour hours house job just keep know last later left let like little long look lot love made make many may maybe mean minutes monday month months more morning much must name need never new next nice night nothing of off oh ok okay old once only open other own people place please put quite ready really right said same saturday saw says second see seven she should show since six small some something soon sorry start still stop sunday sure take talk team tell ten than thank thanks these thing things think third this those thought three through thursday time today together told tomorrow tonight too town tuesday two under until use very wait walk want wants water way wednesday week weeks well went while without woman women word words work works world year years yesterday yet young")
        .Words;

    /// <param name="words">At least a dozen.</param>
    /// <returns>A BCP 47 tag; null where the words fit no language well.</returns>
    public static string? LanguageOf(IReadOnlyCollection<string> words)
    {
        foreach (var (language, leastShare, known) in Profiles.OrderByDescending(p => words.Count(p.Words.Contains)))
        {
            if (words.Count(known.Contains) >= leastShare * words.Count
                && (language == "en" || words.Where(w => known.Contains(w) && !IsEnglish(w)).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= FewestOwn))
                return language;
        }
        return words.Count(IsEnglish) >= LeastShare * words.Count
            && words.Where(w => IsEnglish(w) && !Profiles.Any(p => p.Language != "en" && p.Words.Contains(w))).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= FewestEnglish ? "en" : null;
    }

    static bool IsEnglish(string word) => English.Contains(word) || MoreEnglish.Contains(word);

    static (string Language, double LeastShare, FrozenSet<string> Words) Of(string language, double leastShare, string words) =>
        (language, leastShare, words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase));
}
