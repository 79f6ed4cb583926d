using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

/// <summary>Conversations in other languages and scripts: who speaks, in which language, and what is no speech.</summary>
public sealed class LanguageTests
{
    public static TheoryData<string, string, string[]> Conversations => new()
    {
        {
            "zh", "主持人：大家好，欢迎收听《河口早茶》。今天我们请到了林溪。\n\n林溪：谢谢邀请。我在渡口工作了二十年。\n\n主持人：第一天是什么样的？\n\n林溪：下雨。（笑）非常大的雨！\n\n听众：那船还开吗？",
            ["主持人", "林溪", "主持人", "林溪", "听众"]
        },
        {
            "zh", "主持人:第一天怎么样?\n林溪:下雨。\n主持人:船呢?\n林溪:照开。注意安全就好。",
            ["主持人", "林溪", "主持人", "林溪"]
        },
        {
            "ja", "司会：今日は渡し守の森田さんにお越しいただきました。\n\n森田：よろしくお願いします。\n\n司会：最初の日はいかがでしたか。\n\n森田：雨でした。「もう帰ろうか」と思いました。",
            ["司会", "森田", "司会", "森田"]
        },
        {
            "ja", "――最初の日はいかがでしたか。\n\n森田：雨でした。\n\n――船は出ましたか。\n\n森田：出ましたよ。",
            ["聞き手", "森田", "聞き手", "森田"]
        },
        {
            "fr", "LE PRÉSIDENT\u00A0: La séance est ouverte, et je donne la parole à madame Vauclair.\n\nMME VAUCLAIR\u00A0: Merci. Je ne parlerai pas du bac, mais de la rive.\n\n(Applaudissements sur quelques bancs.)\n\nLE PRÉSIDENT\u00A0: Et qui paiera\u00A0?\n\nMME VAUCLAIR\u00A0: Nous tous.",
            ["Le Président", "Mme Vauclair", "Le Président", "Mme Vauclair"]
        },
        {
            "de", "Jutta Ranke, Ministerin für Fähren und Stege: Am 3. Oktober legte die Fähre nicht ab, und das ist nicht neu.\n\n(Zuruf von der Opposition: Das ist doch nicht wahr!)\n\nOtto Brehm: Warum nicht?\n\nJutta Ranke: Weil der Fluss zu hoch war.\n\n(Beifall bei der Fährpartei)\n\nOtto Brehm: Danke.",
            ["Jutta Ranke", "Otto Brehm", "Jutta Ranke", "Otto Brehm"]
        },
        {
            "es", "Moderadora: ¿Cómo fue el primer día en el barco?\n\nInés Robledo: Llovía mucho. ¡Pero salimos! (Risas) ¿Y por qué no?\n\nModeradora: ¿Y la gente?\n\nInés Robledo: La gente se quedó en el muelle.",
            ["Moderadora", "Inés Robledo", "Moderadora", "Inés Robledo"]
        },
        {
            "ar", "\u200Fالمذيع: أهلا بكم. كيف كان اليوم الأول؟\n\n\u200Fسلمى حداد\u200F: كان المطر شديدا.\n\n\u202Bالمذيع: وهل خرج القارب؟نعم أم لا؟\n\nسلمى حداد: نعم. (ضحك)",
            ["المذيع", "سلمى حداد", "المذيع", "سلمى حداد"]
        },
        {
            "he", "ד\"ר נעמי ברק: ביום הראשון ירד גשם.\n\nמנחה: והסירה יצאה?\n\nד\"ר נעמי ברק: כן, היא יצאה.\n\nמנחה: תודה.",
            ["ד\"ר נעמי ברק", "מנחה", "ד\"ר נעמי ברק", "מנחה"]
        },
        {
            "ru", "ВЕДУЩАЯ: Каким был первый день на пароме?\n\nЛЕВ ЗИМИН: Шёл дождь. (Смех)\n\nВЕДУЩАЯ: И паром ушёл?\n\nЗИМИН: Ушёл.",
            ["Ведущая", "Лев Зимин", "Ведущая", "Лев Зимин"]
        },
        {
            "uk", "Ведуча: Яким був перший день на поромі?\n\nЛев Зимін: Йшов дощ, і річка була висока.\n\nВедуча: І пором пішов?\n\nЛев Зимін: Пішов.",
            ["Ведуча", "Лев Зимін", "Ведуча", "Лев Зимін"]
        },
        {
            "el", "ΔΗΜΟΣΙΟΓΡΑΦΟΣ: Πώς ήταν η πρώτη μέρα;\n\nΕΛΕΝΗ ΡΗΓΑ: Έβρεχε.\n\nΔΗΜΟΣΙΟΓΡΑΦΟΣ: Και το καράβι;\n\nΕΛΕΝΗ ΡΗΓΑ: Έφυγε.",
            ["Δημοσιογραφος", "Ελενη Ρηγα", "Δημοσιογραφος", "Ελενη Ρηγα"]
        },
    };

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Labels_of_other_scripts_are_read_and_the_language_is_known(string language, string text, string[] turns)
    {
        var transcript = Read(text);

        Assert.Equal(language, transcript.Language);
        Assert.Equal(turns, transcript.Items.OfType<Turn>().Select(t => transcript.Speakers.Single(s => s.Id == t.SpeakerId).Name));
        Assert.DoesNotContain(transcript.Problems, p => p.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("de", "Zuruf von der Opposition")]
    [InlineData("de", "Beifall")]
    [InlineData("fr", "Applaudissements")]
    [InlineData("zh", "笑）")]
    [InlineData("ar", "ضحك")]
    public void What_is_heard_beside_the_words_is_not_spoken(string language, string note)
    {
        var text = Conversations.Where(c => (string)c[0] == language).Select(c => (string)c[1]).First(t => t.Contains(note, StringComparison.Ordinal));
        var transcript = Read(text);

        Assert.Contains(transcript.Ledger.With(Fate.Cue), e => e.Text.Contains(note, StringComparison.Ordinal));
        Assert.DoesNotContain(note, string.Concat(transcript.Items.Select(i => i.Spoken)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_saying_verb_before_the_colon_is_prose() =>
        Assert.DoesNotContain(
            Read("主持人：您父亲怎么说？\n\n林溪：我记得。\n\n他说：走吧。\n\n主持人：然后呢？\n\n林溪：就走了。\n\n他说：好。").Speakers, s => s.Name.Contains('说', StringComparison.Ordinal));

    static Transcript Read(string text) => TranscriptParser.Parse("talk.txt", text);
}
