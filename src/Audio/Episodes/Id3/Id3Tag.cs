using System.Globalization;

namespace Audio.Episodes.Id3;

/// <summary>Writes ID3v2.3 tags with chapters: 2.3, because players have stumbled over 2.4's chapter sizes.</summary>
public static class Id3Tag
{
    const byte FrontCover = 3;

    /// <summary>Builds a tag, to stand at the start of an MP3 file.</summary>
    /// <param name="tags">What it says.</param>
    /// <param name="chapters">Contiguous, the first starting at 0; empty for none.</param>
    /// <param name="duration">The length of the episode, where the last chapter ends.</param>
    /// <exception cref="ArgumentException">The chapters do not cover the episode from 0 to its end.</exception>
    /// <exception cref="OverflowException">The tag would be 256 MB or longer, or the episode 49 days.</exception>
    public static byte[] Build(EpisodeTags tags, IReadOnlyList<ChapterMark> chapters, TimeSpan duration)
    {
        if (chapters.Count > 0 && !Cover(chapters, duration))
            throw new ArgumentException("Chapters are contiguous, from 0 to the end of the episode.", nameof(chapters));

        var frames = Id3Frame.Join([.. Frames(tags, duration), ChapterFrames.Of(chapters)]);
        return Id3Frame.Join("ID3\u0003\0\0"u8.ToArray(), SyncSafe(frames.Length), frames);
    }

    static IEnumerable<byte[]> Frames(EpisodeTags tags, TimeSpan duration)
    {
        yield return Id3Frame.OfText("TIT2", tags.Title);
        if (tags.Artist is not null)
            yield return Id3Frame.OfText("TPE1", tags.Artist);
        if (tags.Show is not null)
            yield return Id3Frame.OfText("TALB", tags.Show);
        if (tags.Date is { } date)
        {
            // TDRC is 2.4's; 2.3 has the year and, apart from it, day and month. Readers put them together under either name.
            yield return Id3Frame.OfText("TYER", date.ToString("yyyy", CultureInfo.InvariantCulture));
            yield return Id3Frame.OfText("TDAT", date.ToString("ddMM", CultureInfo.InvariantCulture));
            // MusicBrainz's frame for the whole date: eyeD3 drops a TDAT on the first nine days of a month.
            yield return Id3Frame.OfText("XDOR", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (tags.Author is not null)
            yield return Id3Frame.OfText("TPE2", tags.Author);
        yield return Id3Frame.OfText("TCON", tags.Category ?? "Podcast");
        if (tags.LanguageCode is { } language)
            yield return Id3Frame.OfText("TLAN", language);
        yield return Id3Frame.OfText("TLEN", Math.Round(duration.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        if (tags.EncodedWith is not null)
            yield return Id3Frame.OfText("TSSE", tags.EncodedWith);
        if (tags.Disclosure is not null)
        {
            yield return Id3Frame.Of("COMM", Id3Frame.Strings("eng"u8.ToArray(), "", tags.Disclosure));
            yield return Id3Frame.Of("TXXX", Id3Frame.Strings([], "AI-CONTENT", "true"));
        }
        if (tags.Description is not null)
            yield return Id3Frame.Of("COMM", Id3Frame.Strings("eng"u8.ToArray(), "description", tags.Description));
        if (tags.Site is not null)
            yield return Id3Frame.OfLink("site", tags.Site);
        // 1 explicit, 2 clean, as iTunes has it.
        if (tags.IsExplicit is { } isExplicit)
            yield return Id3Frame.Of("TXXX", Id3Frame.Strings([], "ITUNESADVISORY", isExplicit ? "1" : "2"));
        if (tags.Credits.Length > 0)
            yield return Id3Frame.Of("IPLS", Id3Frame.Strings([], [.. tags.Credits.SelectMany(c => new[] { c.Role ?? "", c.Name })]));
        if (tags.Cover is { } cover)
            yield return Id3Frame.OfPicture(FrontCover, cover.Embedded);
    }

    static bool Cover(IReadOnlyList<ChapterMark> chapters, TimeSpan duration) =>
        chapters[0].Start == TimeSpan.Zero
        && chapters[^1].End == duration
        && chapters.Zip(chapters.Skip(1), (a, b) => a.End == b.Start).All(touches => touches);

    // Seven bits a byte, so that no length looks like the start of an MP3 frame.
    static byte[] SyncSafe(int length) => length < 1 << 28
        ? [(byte)(length >> 21), (byte)((length >> 14) & 127), (byte)((length >> 7) & 127), (byte)(length & 127)]
        : throw new OverflowException("An ID3 tag is shorter than 256 MB.");
}
