using System.Collections.Frozen;

namespace Audio.Transcripts.Names;

/// <summary>
/// The commonest given names of English, German, French, Spanish and Italian, and some of other languages. Longer texts have better
/// evidence for who is a person; two lines have none but this.
/// </summary>
static class GivenNames
{
    // Folded, as keys of names are.
    static readonly FrozenSet<string> Names = FrozenSet.Create((
        "aaron abby adam adele adrian agnes ahmed aisha alan albert alejandro alessandro alex alexander alexandra ali alice alicia alison alma amanda amelia amir amy ana anders "
        + "andre andrea andreas andrew andy angela angelo anita ann anna annabel anne annette antoine anthony antonio arthur astrid audrey barbara beatrice beatriz ben benjamin bernard bernd beth betty "
        + "bill birgit bjorn bob boris brandon brenda brian bridget bruno caleb camila camille carl carla carlo carlos carmen carol caroline catherine cathy cecilia celine charles charlie "
        + "cheryl chiara chloe chris christian christina christine christoph christopher claire clara claudia claudio connor cynthia daniel daniela danny david deborah dennis diana diane diego dieter dmitri "
        + "dolores dominic don donald donna dora doris dorothy doug douglas dylan eddie edith edward elaine elena eleanor eli elias elisa elisabeth elizabeth ella ellen emilia emily emma emmanuel "
        + "enrique eric erica erik erika erin ernesto esther ethan eugene eva evan eve evelyn fabian fatima felix fernando fiona florian frances francesca francesco francis francisco franck frank franz "
        + "fred frederic frederick friedrich fritz gabriel gabriela gary gavin geoff george gerald gerard gerhard gianni gina giorgio giovanni giulia gloria gordon graham greg gregory greta guillaume gunther "
        + "gustavo hannah hans harold harriet harry hassan hector heidi heinz helen helena helga helmut henri henry herbert hiroshi holger hugh hugo ian ibrahim igor ingrid irene irina "
        + "isaac isabel isabella isabelle ivan jack jackie jacob jacques jake james jamie jan jane janet janice jason javier jean jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jill "
        + "jim jimmy joan joanna joe joel johann johannes john jonas jonathan jorge jose josef joseph josh joshua joyce juan juanita judith judy julia julian julie juliette jurgen justin kai karen karin "
        + "karl karla kate katharina katherine kathleen kathy katja kay keith kelly ken kenneth kenji kerry kevin khalid kim klaus konrad kristin kurt kyle lara larry lars laura lauren laurent layla "
        + "lea leah lena leo leon leonard leonardo leticia lewis liam lidia lilian linda lisa logan lois lorenzo lorraine louis louise luca lucas lucia lucy luigi luis luisa lukas luke lydia lynn "
        + "madeleine maggie manfred manuel marc marcel marco marcus margaret margot maria marian marie marina mario marion marisa mark markus marta martha martin martina mary mateo mathilde matt matteo "
        + "matthew matthias maureen maurice max maya megan mehmet melanie melissa meredith mia michael michaela michel michele miguel mike mila miranda miriam mitch mohamed mohammed moira molly monica monika "
        + "morgan muhammad nadia nadine nancy naomi natalia natalie natasha nathan neil nicholas nick nicola nicolas nicole nigel nikolai nina noah noel nora norman nuria oleg olga oliver olivia omar oscar "
        + "oskar otto owen pablo pamela paola paolo pascal pat patricia patrick paul paula paulo pedro peggy perry peter petra phil philip philippe phoebe pierre priya rachel rafael raj ralph ramon "
        + "raymond rebecca reinhard rene ricardo richard rick rita rob robert roberta roberto robin rodrigo roger roland ron ronald rosie ross roy ruben rupert russell ruth ryan sabine sally sam "
        + "samantha samuel sandra sandy sara sarah sasha scott sean sebastian sergei sergio sharon sheila shirley sibylle sid silvia simon simone sofia sonia sonja sophia sophie stefan stefanie stella "
        + "stephanie stephen steve steven stuart sue susan susanne suzanne sven sylvia sylvie tamara tanja tania tara ted teresa terry theo theodore theresa thierry thomas tim timothy tina tobias todd tom "
        + "tomas tommy tony tracy trevor tyler ulrich ursula uta valentina valerie vanessa vera veronica victor vincent virginia vivian vladimir walter wanda warren wendy werner wilhelm "
        + "william winston wolfgang xavier yan yasmin yolanda yuki yusuf yves yvonne zoe").Split(' '));

    /// <summary>Whether the first word of a name is one, and nothing is counted.</summary>
    public static bool Open(PersonName name) => Names.Contains(name.Given) && !name.KeyText.Any(char.IsDigit);

    /// <summary>Whether two or more are such names, and all of them but one at most; what people are called by their office is another.</summary>
    public static bool AreOf(IReadOnlyCollection<PersonName> names) =>
        names.Count(n => Open(n) || n.Titled || Roles.Include(n)) >= Math.Max(2, names.Count - 1) && names.Any(n => Open(n) || n.Titled);
}
