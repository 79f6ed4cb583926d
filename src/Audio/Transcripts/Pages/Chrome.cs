using System.Collections.Frozen;

namespace Audio.Transcripts.Pages;

/// <summary>Lines that a site puts on every page: its player, its buttons, its address, its appeals. Takes plain text.</summary>
static class Chrome
{
    public const string TranscriptHeading = "transcript heading";
    public const string Tags = "tags";

    public const string Links = "links";

    const string Player = "player";
    const string Appeal = "membership appeal";
    public const string Button = "page button";
    const int LongestLine = 400;

    static readonly string[] Openings = ["By ", "Related", "Tags", "Read more", "Share this", "Subscribe ", "To order ", "Follow us on ", "Find us on ", "Like us on ", "Join us on ", "Listen on "];

    static readonly FrozenSet<string> PlayerLines = Set(
        "play live radio", "next up:", "next up", "available on air stations", "all streams", "on air", "on air now", "now playing",
        "listen live", "live stream", "live radio", "play", "pause", "play all", "loading...", "live");

    static readonly FrozenSet<string> Buttons = Set(
        "listen", "download", "embed", "share", "print", "copy link", "close", "menu", "search", "toggle more options",
        "toggle caption", "hide caption", "enlarge this image", "skip advertisement", "facebook", "twitter", "x", "linkedin", "flipboard", "email",
        "threads", "reddit", "bluesky", "donate", "subscribe", "newsletters", "load more", "read more", "related stories",
        "related content", "share this", "share this article", "share this story", "share this episode", "share on facebook", "share on twitter", "see all updates", "back to top",
        "accessibility links", "keyboard shortcuts for audio player", "open navigation menu", "close navigation menu", "skip to main content", "skip to content", "skip to navigation", "skip navigation", "play episode", "log in", "sign in", "zum inhalt springen", "aller au contenu", "saltar al contenido", "sponsor message", "advertisement", "more on this story", "show search", "support", "home", "donate now", "npr logo", "playlist", "queue", "add to playlist", "add to queue", "reuse this content", "become an npr sponsor", "become a sponsor", "npr thanks our sponsors", "our sponsors", "thanks to our sponsors", "search the site", "hide transcript", "view transcript",
        "teilen", "artikel teilen", "drucken", "artikel drucken", "merken", "vorlesen", "kommentare", "kommentieren", "anzeige", "werbung", "abonnieren", "startseite", "zur startseite", "nach oben", "mehr zum thema", "artikel anhören",
        "partager", "partager l'article", "imprimer", "commenter", "publicité", "s'abonner", "accueil", "à lire aussi", "écouter l'article", "retour en haut",
        "compartir", "imprimir", "comentarios", "publicidad", "suscribirse", "suscríbete", "inicio", "escuchar", "condividi", "stampa", "pubblicità", "abbonati", "compartilhar", "publicidade", "delen", "afdrukken", "advertentie");

    // Of the words below it; without a colon, for a caption may have one.
    static readonly FrozenSet<string> InterviewHeadings = Set("interview", "the interview");

    // With or without a colon.
    static readonly FrozenSet<string> Headings = Set(
        "transcript", "full transcript", "episode transcript", "audio transcript", "video transcript", "interview transcript", "podcast transcript",
        "read the full transcript", "read transcript", "transcription", "full transcription",
        "transkript", "das interview im wortlaut", "interview im wortlaut", "im wortlaut", "das gespräch im wortlaut",
        "la transcription", "retranscription", "l'interview", "transcripción", "transcripción completa", "trascrizione", "transcrição",
        "访谈全文实录", "访谈实录", "文字实录", "采访实录", "实录全文", "訪談全文");

    static readonly FrozenSet<string> LinkLists = Set(
        "most popular", "most read", "most viewed", "trending", "trending now", "latest stories", "latest news", "top stories", "editors' picks",
        "you may also like", "recommended", "recommended stories", "related articles", "more stories", "popular stories", "more from npr", "stay connected");

    static readonly string[] Appeals =
        ["become a member", "become a sustaining", "make a gift", "make a donation", "donate today", "your support ", "your donation ",
         "your gift ", "stand with the facts"];

    static readonly string[] TailAppeals =
        ["sign up", "subscribe", "support ", "donate", "thank you for", "thanks to", "join ", "follow ", "get the latest", "you make ",
         "if you value", "we need your", "help "];

    static readonly string[] AboutStories = ["see stories by ", "more stories by ", "latest from ", "heard on ", "see all stories"];

    // "0:00 0:00", "Listen • 4:32", "4-Minute Listen", "3 min", "Lesezeit: 5 Minuten".
    static readonly Pattern Duration = new(
        @"^(listen|play|audio|download)?[\s•·|:–—-]*((\d{1,2}:)?\d{1,2}:\d{2}[\s/|]*)+$"
        + @"|^listen to this (article|story)( [•·|–—-] ?[0-9:]+( min)?)?( learn more)?$"
        + @"|^((reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|lectura( de)?|tempo di lettura|tempo de leitura|leestijd)\s?:? ?)?(about |ca\.? |env\. )?"
        + @"[0-9]{1,3}[- ]?min(uten?|utos?|uti|utes?|s)?\.?( (listen|read|watch|lesezeit|de lecture|de lectura|di lettura|de leitura|leestijd))?$", ignoreCase: true);

    // "Share this article: Facebook | Email", "Auf X teilen", "Compartir en Facebook".
    static readonly Pattern Share = new(
        "^((share|tweet|teilen|partager|compartir|condividi|compartilhar|compartilhe|delen)( this| the)?( article| story| page| post| episode| artikel| l'article)?( on| via| with| auf| per| sur| en| su| no)?"
        + @"|auf|per|via)?:?[ |·•,/]*((facebook|twitter|x|linkedin|whatsapp|e-?mail|mail|reddit|threads|bluesky|mastodon|telegram|pinterest|flipboard|copy link|print)[ |·•,/]*)+(teilen)?$",
        ignoreCase: true);

    // "Download file | Play in new window | Duration: 31:04", "Subscribe: Apple Podcasts | Spotify | RSS".
    static readonly Pattern PlayerLinks = new(@"^(podcast: )?(download( file)?|play in new window|(subscribe|listen)( on| in)?\s?:[^.?!]*) [|·•] .*$", ignoreCase: true);

    // Who made it, apart from whom the byline names: "Redaktion: Karl Busch".
    static readonly Pattern Credit = new(
        @"^(redaktion|text|textes?|textos?|autorin|autora?|auteure?|rédaction|redacción|redazione|redação|bearbeitung|übersetzung|traduction|traducción|kamera|schnitt|hosts|guests|featuring|words|photography|photos|fotos?|fotografie|bilder)\s?:\s*"
        + @"(?-i:\p{Lu}[\p{L}.'’-]*( (de|da|du|von|van|der|den|la|le|und|and|et|y|e)| ?[/,&]? ?\p{Lu}[\p{L}.'’-]*){0,8})$", ignoreCase: true);

    static readonly Pattern Phone = new(
        @"^(phone|tel|telephone|fax|call( us)?|toll[- ]free|text)?[.:\s]*(\+?1[-. ])?\(?\d{3}\)?[-. ]\s?\d{3}[-. ]\d{4}$", ignoreCase: true);

    static readonly Pattern Address = new(
        @"^(p\.? ?o\.? box \d+.*|\d+ ([\w.'-]+ ){1,5}"
        + @"(street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|ln|way|plaza|square)\.?(,.*)?|.{2,40}, [a-z]{2}\.? \d{5}(-\d{4})?)$", ignoreCase: true);

    // "Related: Why ferries sink", "[Read more: Why ferries sink]".
    static readonly Pattern Link = new(@"^((related( (story|stories|coverage))?|read more|see more on|mehr dazu|lesen sie auch|lire aussi|à lire aussi|lee también|leer también|leggi anche|leia também|lees ook)\s?: .*[^.]|\[(read more|related|listen|watch): .*\])$", ignoreCase: true);

    // "Contact Jo at jo@example.org", "Follow her @jo", "jo@example.org | 555-0100".
    static readonly Pattern Contact = new(@"^(contact|email|e-mail|reach|follow|write|you can (reach|follow|contact))\b.*@\w|^[\w.+-]+@[\w-]+\.[\w.]+\b[^.]{0,40}$|^@\w{3,30}$", ignoreCase: true);

    // "Follow us on Instagram, TikTok and Facebook.", "Subscribe on Apple Podcasts | Spotify"
    static readonly Pattern Elsewhere = new(
        @"^(follow|find|like|subscribe( to)?|listen( to)?|join)( (us|the show|this podcast|[\p{L} ]{2,30}))? (on|at|via|in)( ?[,|/·•]| ?(and|or|&)|:? (instagram|tiktok|facebook|twitter|x|youtube|bluesky|threads|mastodon|linkedin|whatsapp|apple( podcasts?)?|spotify|itunes|google podcasts|overcast|pocket casts|amazon music|rss|wherever you get your podcasts))+[.!]?$",
        ignoreCase: true);

    // "Subscribe to our newsletter", "Sign up for our free newsletter."
    static readonly Pattern Newsletter = new(@"^(subscribe to|sign up for|abonnieren sie) (our|the|unseren) [^.!?]{0,40}newsletter[^.!?]{0,40}[.!]?$", ignoreCase: true);

    // "S'abonner à la newsletter", "Newsletter abonnieren"
    static readonly Pattern ForeignNewsletter = new(
        @"^((s['’]abonner|abonnez-vous|s['’]inscrire|inscrivez-vous|recevoir|recevez) (à |aux )?(la |les |notre |nos |cette )?newsletters?( (gratuites?|quotidiennes?|hebdomadaires?))*"
        + @"|(jetzt )?((zum|den|unseren|für (den|unseren)) )?newsletter (abonnieren|anmelden|bestellen)"
        + @"|((suscríb[ae]te|suscribirse|apúntate) a (la |nuestra )?|(iscriviti|abbonati) alla (nostra )?|(assine a|inscreva-se na) (nossa )?|(abonneer je op|meld je aan voor) (onze|de) )newsletter( (gratuita|gratis))?)[.!]?$", ignoreCase: true);

    // "Thanks for reading! Share this post | Subscribe | Comments (12)": buttons under a post, one line of them.
    static readonly Pattern PostButtons = new(
        @"^(thank(s| you) for reading[^|·•.!?]{0,60}[.!] ?)?(" + PostButton + @" ?[|·•] ?)+" + PostButton + "$", ignoreCase: true);

    const string PostButton = @"((restack|share( (this )?(post|article|story|episode))?|subscribe( now)?|like|save|reply|print|(leave a |post a )?comments?)( ?\([0-9]{1,5}\))?|[0-9]{1,5} (likes?|comments?|shares?|restacks?))";

    // "[The prepared statement of Ms. Lopez follows:]": what a record puts there, and the transcriber does not write down.
    static readonly Pattern Inserted = new(
        @"^\[((the|a|an) )?((prepared|opening|written|full|joint|biographical|additional) ){0,2}(statements?|testimony|remarks|article|letter|report|information|material|documents?|slides?|charts?|biography|resolution|bill)( [^\[\]]{1,120})? (follows?|is as follows|are as follows|was submitted for the record)[:.]{0,2}\]$",
        ignoreCase: true);

    // "TO ORDER VIDEOTAPES AND TRANSCRIPTS OF OUR PROGRAMS, PLEASE CALL 555-0100"
    static readonly Pattern Order = new(@"^to order (a |an |any )?(video|audio|transcript|cassette|tape|cop(y|ies)|dvd|cd).{0,200}\b(call|visit|write|contact|go to)\b.*$", ignoreCase: true);

    // "A version of this article appears in print on Aug. 4, 2023, Section A, Page 21."
    static readonly Pattern Printed = new(@"^a version of this (article|story|review|essay|obituary|interview) (appears|appeared) in (print|the .{2,40}(edition|issue))\b", ignoreCase: true);

    // What a meeting's recorder ends with, "Transcription ended after 00:11:20", and whoever typed it.
    static readonly Pattern Ended = new(@"^((transcription|recording|meeting) ended after [0-9:]+\W{0,4}|\W{0,4}end of (the )?transcript(ion)?\W{0,4}|[\[(]((the )?(recording|tape|audio|interview|video) (ends?|ended)|end of (the )?(recorded |audio |video )?(recording|tape|audio|interview|video|segment))\.?[\])])$", ignoreCase: true);

    // What stands for such a heading: "This video was recorded on Oct. 27, 2023."
    static readonly Pattern Recorded = new(@"^this (video|podcast|episode|interview|conversation|show|program) was (recorded|taped) on \w[\w ,.]{4,24}\.?$", ignoreCase: true);

    const int LongestContact = 160;

    /// <summary>
    /// Whether a line is so clearly a sentence that nothing here, no date and no byline can be in it: what most lines are.
    /// </summary>
    /// <param name="line">Without white space at its end.</param>
    public static bool IsSpeech(ReadOnlySpan<char> line) =>
        line is [not ('[' or ' ' or '\u00A0'), .., '.' or '?' or '!']
        && !line.EndsWith("...", StringComparison.Ordinal)
        && (line.Length > LongestLine || !line.ContainsAnyInRange('0', '9'))
        && !StartsWithAny(line, Openings);

    /// <summary>Whether a line belongs to a station's live player.</summary>
    public static bool IsPlayer(string text) =>
        text.Length <= LongestLine && (PlayerLines.Contains(text) || Duration.IsMatch(text));

    /// <summary>Whether a line says that the transcript, or what it was made of, has ended.</summary>
    public static bool IsEndOfTranscript(string text) => Ended.IsMatch(text);

    /// <summary>Why a line is no part of what a page says; null where it may be one.</summary>
    public static string? Reason(string text)
    {
        if (text.Length > LongestLine)
            return null;
        text = text.TrimStart('•', '·', ' ');
        if (IsPlayer(text) || PlayerLinks.IsMatch(text))
            return Player;
        if (text.StartsWith("<iframe ", StringComparison.Ordinal))
            return Button;
        if (Headings.Contains(text.TrimEnd(':', '：')) || InterviewHeadings.Contains(text) || Recorded.IsMatch(text))
            return TranscriptHeading;
        if (LinkLists.Contains(text.TrimEnd(':')))
            return Links;
        if (Buttons.Contains(text) || IsRowOfButtons(text) || Share.IsMatch(text) || (text.AsSpan().IndexOfAny('|', '·', '•') > 0 && PostButtons.IsMatch(text)))
            return Button;
        if (PageNumbers.Is(text))
            return PageNumbers.Reason;
        if ((StartsWithAny(text, AboutStories) && !EndsSentence(text)) || Link.IsMatch(text))
            return "link to stories";
        if (IsAddressOfPage(text))
            return "link";
        if (text.Length <= LongestContact && Support.IsMatch(text))
            return Appeal;
        if (Newsletter.IsMatch(text) || Elsewhere.IsMatch(text) || (text.Contains("newsletter", StringComparison.OrdinalIgnoreCase) && ForeignNewsletter.IsMatch(text)))
            return Appeal;
        if (Order.IsMatch(text))
            return "order notice";
        if (IsEndOfTranscript(text))
            return "transcript notice";
        if (text is ['[', ..] && Inserted.IsMatch(text))
            return "inserted document";
        if (Printed.IsMatch(text))
            return "print notice";
        if (text.Equals("tags", StringComparison.OrdinalIgnoreCase) || text.Equals("tags:", StringComparison.OrdinalIgnoreCase)
)
            return Tags;
        return Phone.IsMatch(text) || (IsCapitalized(text) && Address.IsMatch(text)) ? "address" : null;
    }

    /// <summary>The same above the page's own words and at its foot, where more can be told.</summary>
    public static string? EdgeReason(string text) =>
        text.Length > LongestLine ? null
        : text.StartsWith("Tags ", StringComparison.Ordinal) && !EndsSentence(text) ? Tags
        : StartsWithAny(text, Appeals) ? Appeal
        : text.Length <= LongestContact && Contact.IsMatch(text) ? "contact"
        : text.Length <= LongestContact && Credit.IsMatch(text) ? "credit"
        : Menus.Is(text) ? "menu"
        : null;

    /// <summary>The same behind the notice that ends a page, where still more can be told.</summary>
    public static string? TailReason(string text) =>
        text.Length <= LongestLine && StartsWithAny(text, TailAppeals) ? Appeal : null;

    // "Our Patreon: https://example.org/us", "Support the show: example.com/us", "Follow us on Instagram @us", "Buy me a coffee"
    static readonly Pattern Support = new(
        @"^[-–•*]?\s?(([\p{L}'’]+ ){0,5}[\p{L}'’]+\s?: ?(https?://|www\.)\S+|(support|join|help|follow|find|tip|donate|subscribe|like|rate|sponsor|visit)( [\p{L}'’&]+){0,6}\s?(:|at|on)?\s(@[\w.]{2,30}|(https?://)?([\w-]+\.)+(com|org|net|fm|io|co|me|tv|example)(/\S*)?)[.!]?"
        + @"|buy (me|us) a coffee\.?|leave (us|me) a review\.?)$", ignoreCase: true);

    // "https://example.org", or with a word that says what is there: "Podcast: https://example.org".
    static bool IsAddressOfPage(string text)
    {
        const int LongestWord = 20;
        if (text.IndexOf(": ", StringComparison.Ordinal) is > 0 and <= LongestWord and var colon && !text.AsSpan(0, colon).Contains(' '))
            text = text[(colon + 2)..];
        return (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            && !text.Contains(' ', StringComparison.Ordinal);
    }

    // "1400 Elm Street, Springfield", but not "40 families live on this street, and none of them want to leave."
    static bool IsCapitalized(string text) =>
        text.AsSpan().Count(' ') < 8 && Array.TrueForAll(text.Split(' '), w => w.Length > 0 && !char.IsLower(w[0]));

    // "Facebook Twitter LinkedIn Email"
    static bool IsRowOfButtons(string text)
    {
        if (!text.Contains(' ', StringComparison.Ordinal))
            return false;
        var buttons = Buttons.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in text.AsSpan().Split(' '))
        {
            if (!buttons.Contains(text.AsSpan()[word]))
                return false;
        }
        return true;
    }

    static bool StartsWithAny(ReadOnlySpan<char> text, string[] starts)
    {
        foreach (var start in starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    static bool EndsSentence(string text) => text[^1] is '.' or '?' or '!';

    static FrozenSet<string> Set(params string[] lines) => lines.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
