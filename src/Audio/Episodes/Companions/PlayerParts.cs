using System.Globalization;
using Audio.Episodes.Captions;

namespace Audio.Episodes.Companions;

/// <summary>
/// The parts of a page that plays: a player that marks what is heard, chapters, and sentences that play from where they begin. Their elements are
/// those of the podcast namespace's HTML transcript: cite, time and p. Without scripts times are anchors, and the page is all there. Stateless.
/// </summary>
static class PlayerParts
{
    /// <summary>CSS for them.</summary>
    public const string Style = """
        .player{position:sticky;top:0;background:inherit;padding:.3rem 0;z-index:1}audio{width:100%;display:block}label{font-size:.8rem}
        nav ol{padding-left:1.5rem}[data-s]{cursor:pointer}[id]{scroll-margin-top:7rem}
        [aria-current]{background:#ffe28a}[aria-current] [aria-current]{background:#ffc21a}svg{cursor:pointer}
        @media (prefers-color-scheme:dark){[aria-current]{background:#5c4b00}[aria-current] [aria-current]{background:#8a6f00}}
        """;

    // In order of time; sentences have an end, words last until the next. Neither < nor & stands in it, so that the page is XML, too.
    const string Script = """
        const audio=document.querySelector("audio"),svg=document.querySelector("figure svg"),along=document.querySelector("#along");
        const timed=q=>[...document.querySelectorAll(q)].map(e=>({e,s:+e.dataset.s,x:+e.dataset.e||Infinity})).sort((a,b)=>a.s-b.s);
        const sentences=timed("[data-e]"),words=timed("[data-s]:not([data-e])");
        const find=(all,t)=>{let a=0,b=all.length;while(b>a){const m=a+b>>1;if(all[m].s>t)b=m;else a=m+1}const f=all[a-1];return f?f.x+.25>t?f.e:null:null};
        const now=[null,null];
        const mark=(i,e)=>{if(now[i]===e)return false;now[i]?.removeAttribute("aria-current");e?.setAttribute("aria-current","true");now[i]=e;return e!==null};
        const line=svg?document.createElementNS("http://www.w3.org/2000/svg","line"):null;
        const left=svg?+svg.dataset.left:0,right=svg?+svg.dataset.right:0;
        if(line){line.setAttribute("y2",svg.viewBox.baseVal.height);line.setAttribute("stroke","currentColor");line.setAttribute("stroke-width","2");svg.append(line)}
        const follow=()=>{const t=audio.currentTime+.02;
         if(mark(0,find(sentences,t)))if(along.checked)if(!audio.paused)now[0].scrollIntoView({block:"center"});
         const w=find(words,t);mark(1,now[0]?.contains(w)?w:null);
         if(line){const x=left+(right-left)*t/svg.dataset.duration;line.setAttribute("x1",x);line.setAttribute("x2",x)}
         if(!audio.paused)requestAnimationFrame(follow)};
        follow();for(const e of["play","seeked"])audio.addEventListener(e,follow);
        const seek=t=>{audio.currentTime=t;audio.play()};
        document.addEventListener("click",e=>{const a=e.target.closest("[data-t]"),s=e.target.closest("[data-s]");
         if(a)seek(a.dataset.t);else if(s){if(getSelection().isCollapsed)seek(s.dataset.s)}
         else if(svg?.contains(e.target)){const r=svg.getBoundingClientRect(),x=(e.clientX-r.left)/r.width*svg.viewBox.baseVal.width;
          seek(Math.min(1,Math.max(0,(x-left)/(right-left)))*svg.dataset.duration)}});
        document.addEventListener("keydown",e=>{if(e.ctrlKey||e.metaKey||e.altKey||e.target.closest("input,textarea"))return;
         if(e.key==="k")audio.paused?audio.play():audio.pause();else if(e.key==="j")audio.currentTime-=10;else if(e.key==="l")audio.currentTime+=10});
        """;

    /// <summary>The player itself.</summary>
    /// <param name="source">The address of the audio.</param>
    public static void WritePlayer(HtmlPage page, string source)
    {
        page.Begin("div", ("class", "player"));
        page.Begin("audio", ("controls", "controls"), ("preload", "metadata"), ("src", source));
        page.End();
        page.Begin("label");
        page.Begin("input", ("type", "checkbox"), ("id", "along"), ("checked", "checked"));
        page.Xml.WriteEndElement();
        page.Text(" scroll along");
        page.End();
        page.Begin("span", ("class", "note"));
        foreach (var (key, does) in new[] { ("k", " plays and pauses, "), ("j", " goes back, "), ("l", " goes on by 10 s") })
        {
            page.Element("kbd", key);
            page.Text(does);
        }
        page.End();
        page.End();
        page.Line();
    }

    /// <summary>What makes it play; at the end of the page.</summary>
    public static void WriteScript(HtmlPage page)
    {
        page.Begin("script");
        page.Raw(Script);
        page.End();
    }

    /// <summary>Links that play chapters; nothing where there is but one.</summary>
    /// <param name="chapters">With the anchors that stand for them without scripts.</param>
    public static void WriteChapterLinks(HtmlPage page, IEnumerable<(string Title, TimeSpan Start, string Anchor)> chapters)
    {
        var links = chapters.ToList();
        if (links.Count < 2)
            return;
        page.Begin("nav", ("aria-label", "Chapters"));
        page.Begin("ol");
        foreach (var (title, start, anchor) in links)
        {
            page.Begin("li");
            page.Element("a", title, ("href", "#" + anchor), ("data-t", Seconds(start)));
            page.Element("span", Clock.Of(start), ("class", "note"));
            page.End();
        }
        page.End();
        page.End();
        page.Line();
    }

    /// <summary>A time that plays from there, and leads to the sentence that begins there.</summary>
    public static void WriteTime(HtmlPage page, TimeSpan start)
    {
        page.Begin("time");
        page.Element("a", Clock.Of(start), ("href", "#" + Anchor("t", start)), ("data-t", Seconds(start)));
        page.End();
    }

    /// <summary>A sentence that is marked while it is heard, and its words, where it is known when each is.</summary>
    /// <param name="text">As it is shown.</param>
    /// <param name="heard">When.</param>
    /// <param name="attributes">What it has besides.</param>
    public static void WriteSentence(HtmlPage page, string text, Caption heard, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        page.Begin("span", [("id", Anchor("t", heard.Start)), ("data-s", Seconds(heard.Start)), ("data-e", Seconds(heard.End)), .. attributes]);
        var words = heard.Words.IsEmpty ? [] : text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0)
            WriteWords(page, words, new(words, heard));
        else
            page.Text(text);
        page.End();
    }

    /// <summary>The anchor of a chapter.</summary>
    public static string AnchorOfChapter(TimeSpan start) => Anchor("c", start);

    static void WriteWords(HtmlPage page, string[] words, WordClock clock)
    {
        for (var i = 0; i < words.Length; i++)
            page.Element("span", i + 1 < words.Length ? words[i] + " " : words[i], ("data-s", Seconds(clock.StartOf(i))));
    }

    static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    // No two sentences begin within a millisecond.
    static string Anchor(string kind, TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{Math.Round(time.TotalMilliseconds)}");
}
