using Audio.Transcripts.Wording.Languages;

namespace Audio.Tests.Transcripts.Wording.Languages;

public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("en", "The ferry left its dock this morning, and the people who came to wave it off say that it was quiet.")]
    [InlineData("en", "Well, you know, I think there is a sense that things have changed, but we do not know what it will be.")]
    [InlineData("fr", "Le bac a quitté le quai ce matin, et les gens qui étaient venus le saluer disent que le plus étrange était le silence.")]
    [InlineData("de", "Die Fähre legte heute früh ab, und die Leute, die gekommen waren, sagen, das Seltsamste sei die Stille gewesen.")]
    [InlineData("es", "El barco salió del muelle esta mañana, y la gente que vino a despedirlo dice que lo más raro fue el silencio.")]
    [InlineData("it", "Il traghetto ha lasciato il molo questa mattina, e la gente che era venuta a salutarlo dice che la cosa più strana era il silenzio.")]
    [InlineData("pt", "A barca deixou o cais esta manhã, e as pessoas que vieram vê-la dizem que o mais estranho foi o silêncio do rio.")]
    [InlineData("nl", "De veerboot verliet vanochtend de kade, en de mensen die waren gekomen zeggen dat het vreemdste de stilte was.")]
    [InlineData("sv", "Färjan lämnade kajen i morse, och de som hade kommit för att vinka säger att det märkligaste var hur tyst det var.")]
    [InlineData("da", "Færgen forlod kajen i morges, og de mennesker der var kommet for at vinke siger at det var meget stille efter det.")]
    [InlineData("no", "Ferga forlot kaia i dag tidlig, og de som hadde kommet for å vinke sier at noe av det rareste var hvor stille det ble etter det.")]
    [InlineData("fi", "Lautta lähti aamulla laiturista, ja ihmiset sanovat että se oli hiljainen, mutta kun he näkivät sen, niin kaikki vilkuttivat.")]
    [InlineData("pl", "Prom odpłynął dziś rano i ludzie mówią, że to było dziwne, bo na nabrzeżu nie było nic słychać, ale tylko przez chwilę.")]
    [InlineData("cs", "Přívoz dnes ráno odplul a lidé říkají, že to bylo divné, protože na břehu se nic neozvalo, ale jen na chvíli, když už byl pryč.")]
    [InlineData("tr", "Vapur bu sabah iskeleden ayrıldı ve gelen insanlar çok garip bir sessizlik olduğunu söylüyor, ama bu kadar uzun değil.")]
    [InlineData("zh", "今天早上渡轮离开了码头，来送行的人们说最奇怪的是它的安静。")]
    [InlineData("zh", "今天 OpenAI 的 GPT 模型在上海的 AI 大会上被再次提起。")]
    [InlineData("ja", "今朝、渡し船が桟橋を離れました。見送りの人々は静けさに驚いたそうです。")]
    [InlineData("ko", "오늘 아침 나룻배가 부두를 떠났습니다. 사람들은 조용했다고 말합니다.")]
    [InlineData("ru", "Сегодня утром паром отошёл от причала, и люди говорят, что самой странной была тишина.")]
    [InlineData("uk", "Сьогодні вранці пором відійшов від причалу, і люди кажуть, що найдивнішою була тиша.")]
    [InlineData("el", "Σήμερα το πρωί το καράβι έφυγε από την προβλήτα.")]
    [InlineData("ar", "غادرت العبّارة الرصيف هذا الصباح، ويقول الناس إن أغرب ما في الأمر كان الهدوء.")]
    [InlineData("fa", "قایق امروز صبح از اسکله رفت و مردمی که آمده بودند می‌گویند عجیب‌ترین چیز سکوت آن بود.")]
    [InlineData("he", "המעבורת עזבה הבוקר את הרציף, והאנשים שבאו לנופף אומרים שהדבר המוזר ביותר היה השקט.")]
    [InlineData("hi", "आज सुबह नाव घाट से चली गई और लोगों ने कहा कि सबसे अजीब बात उसकी शांति थी।")]
    public void A_text_is_known_by_its_script_or_its_commonest_words(string language, string text) => Assert.Equal(language, LanguageGuess.Of([text]));

    [Theory]
    [InlineData("By accident. I was a nurse. Now I paint. I paint boats. A show in May.")]
    [InlineData("Al: Hi. Bo: Hey. Al: Nothing much, you? Bo: Same here. Al: Ok. Bo: Bye.")]
    [InlineData("Go left! Left! Run! Ok coach! 3 to 1! Nice shot. Great job, team. Water break, 5 minutes. Cool.")]
    [InlineData("Dr. Smith, Sen. Lee, Rep. Jones, Jr., etc. Apples, $3, pears, $4. Plums? Sold out, $9 last week.")]
    public void English_of_few_small_words_is_no_other_language(string text) => Assert.Equal("en", LanguageGuess.Of([text]));

    [Theory]
    [InlineData("de", "Gut. Links! Lauf! Ja, Trainer! Drei zu eins! Schöner Schuss. Das ist nicht schlecht, Mannschaft.")]
    [InlineData("pl", "Cześć, co tam? Nic, ale to nie jest tak, jak myślisz. Już muszę iść.")]
    [InlineData("cs", "Ahoj, jak se máš? Dobře, a ty? Taky. Tak zatím, už musím jít.")]
    public void Other_languages_may_be_as_short(string language, string text) => Assert.Equal(language, LanguageGuess.Of([text]));

    [Fact]
    public void A_few_words_tell_nothing() => Assert.Null(LanguageGuess.Of(["Good morning, Nora."]));

    [Fact]
    public void Many_words_of_no_known_language_are_not_taken_for_English() =>
        Assert.Equal("und", LanguageGuess.Of(["Lorna bertak siu mondel favik, arrin teskol pavun isk medra, holt binnar ruvek sall, tirn obel."]));

    [Theory]
    [InlineData("A hajó most ment el a kikötőből, és a kapitány is ott volt a hídon.")]
    [InlineData("Danas je brod otplovio, a kapetan je ostao. On je rekao da to nije bilo do njega, a i kapetan to zna.")]
    public void A_language_that_shares_small_words_with_English_is_none_that_is_known(string text) => Assert.NotEqual("en", LanguageGuess.Of([text]));

    [Fact]
    public void A_quotation_in_another_language_does_not_decide() =>
        Assert.Equal("en", LanguageGuess.Of(["She wrote 你好，世界 on the wall, and the people who were there that day say it was the first time they had seen it."]));

    [Fact]
    public void The_whole_of_a_long_text_is_sampled() =>
        Assert.Equal("de", LanguageGuess.Of(
            ["This is the greeting that we have for you, and it is in English.", .. Enumerable.Repeat("Das ist nicht der Anfang, und wir sind noch nicht am Ende.", 2000)]));
}
