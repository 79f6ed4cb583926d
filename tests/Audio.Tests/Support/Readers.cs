using System.Text.Json;

namespace Audio.Tests.Support;

/// <summary>A chapter as a reader sees it; times in milliseconds.</summary>
sealed record ReadChapter(string Title, long Start, long End);

/// <summary>What independent readers find in an MP3 file. Each skips the test where it is not installed.</summary>
static class Readers
{
    public static JsonElement Ffprobe(string file) => JsonDocument.Parse(
        External.Run("ffprobe", "-v", "error", "-of", "json", "-show_format", "-show_streams", "-show_chapters", file)).RootElement;

    public static IEnumerable<ReadChapter> FfprobeChapters(string file) =>
        Ffprobe(file).GetProperty("chapters").EnumerateArray().Select(c => new ReadChapter(
            c.GetProperty("tags").GetProperty("title").GetString()!,
            c.GetProperty("start").GetInt64(),
            c.GetProperty("end").GetInt64()));

    /// <summary>An object of frames by name and, under "info", what mutagen says of the sound.</summary>
    public static JsonElement Mutagen(string file) => Python("mutagen", file, """
        import json, sys
        from mutagen.mp3 import MP3
        f = MP3(sys.argv[1])
        i = f.info
        frames = {k: str(v) for k, v in (f.tags or {}).items() if not k.startswith(('CHAP', 'CTOC'))}
        frames['chapters'] = sorted(([c.start_time, c.end_time, c.sub_frames['TIT2'].text[0], c.element_id, ([s.url for s in c.sub_frames.getall('WXXX')] + [None])[0], ([str(len(s.data)) for s in c.sub_frames.getall('APIC')] + [None])[0]]
            for c in f.tags.getall('CHAP')), key=lambda c: c[0]) if f.tags else []
        frames['tables'] = {c.element_id: [int(c.flags), list(c.child_element_ids)] for c in f.tags.getall('CTOC')} if f.tags else {}
        frames['info'] = {'length': i.length, 'encoder': i.encoder_info, 'mode': str(i.bitrate_mode), 'sketchy': i.sketchy}
        print(json.dumps(frames))
        """);

    public static IEnumerable<ReadChapter> MutagenChapters(string file) =>
        Mutagen(file).GetProperty("chapters").EnumerateArray()
            .Select(c => new ReadChapter(c[2].GetString()!, c[0].GetInt64(), c[1].GetInt64()));

    /// <summary>The links of chapters in their order; null where there is none.</summary>
    public static IEnumerable<string?> MutagenLinks(string file) => Mutagen(file).GetProperty("chapters").EnumerateArray().Select(c => c[4].GetString());

    /// <summary>The sizes of the pictures of chapters in their order; null where there is none.</summary>
    public static IEnumerable<string?> MutagenPicturesOfChapters(string file) => Mutagen(file).GetProperty("chapters").EnumerateArray().Select(c => c[5].GetString());

    /// <summary>The children of every table of contents by its name, and its flags.</summary>
    public static Dictionary<string, (int Flags, string[] Children)> MutagenTables(string file) =>
        Mutagen(file).GetProperty("tables").EnumerateObject().ToDictionary(
            t => t.Name,
            t => (t.Value[0].GetInt32(), t.Value[1].EnumerateArray().Select(c => c.GetString()!).ToArray()));

    /// <summary>Title, artist, album, date, genre, comment and user texts, and chapters by way of the tables of contents.</summary>
    public static JsonElement EyeD3(string file) => Python("eyed3", file, """
        import json, sys, eyed3
        t = eyed3.load(sys.argv[1]).tag
        tables = {c.element_id.decode(): c for c in t.table_of_contents}
        def walk(names):
            for n in names:
                n = n.decode() if isinstance(n, bytes) else n
                if n in tables: yield from walk(tables[n].child_ids)
                else:
                    c = t.chapters.get(n.encode())
                    yield [c.title, c.times[0], c.times[1]]
        top = [c for c in tables.values() if c.toplevel]
        assert len(top) <= 1
        print(json.dumps({
            'title': t.title, 'artist': t.artist, 'album': t.album, 'date': str(t.getBestDate()), 'genre': t.genre.name,
            'comment': [c.text for c in t.comments], 'user': {u.description: u.text for u in t.user_text_frames},
            'chapters': [c for x in top for c in walk(x.child_ids)]}))
        """);

    public static IEnumerable<ReadChapter> EyeD3Chapters(string file) =>
        EyeD3(file).GetProperty("chapters").EnumerateArray()
            .Select(c => new ReadChapter(c[0].GetString()!, c[1].GetInt64(), c[2].GetInt64()));

    /// <summary>The pictures in a file as mutagen finds them: kind, type and SHA-256.</summary>
    public static IEnumerable<(int Kind, string Type, string Sha256)> MutagenPictures(string file) => Python("mutagen", file, """
        import base64, hashlib, json, sys, mutagen, mutagen.flac
        f = mutagen.File(sys.argv[1])
        t = f.tags or {}
        if hasattr(f, 'pictures'): found = [(p.type, p.mime, p.data) for p in f.pictures]
        elif 'covr' in t: found = [(3, {13: 'image/jpeg', 14: 'image/png'}[p.imageformat], bytes(p)) for p in t['covr']]
        elif 'metadata_block_picture' in t:
            found = [(p.type, p.mime, p.data) for p in (mutagen.flac.Picture(base64.b64decode(b)) for b in t['metadata_block_picture'])]
        else: found = [(int(p.type), p.mime, p.data) for p in t.getall('APIC')]
        print(json.dumps([[k, m, hashlib.sha256(d).hexdigest()] for k, m, d in found]))
        """).EnumerateArray().Select(p => (p[0].GetInt32(), p[1].GetString()!, p[2].GetString()!));

    /// <summary>Tags by name in lower case, and chapters (from Nero's box or Vorbis comments) with start and title, as mutagen reads them of M4A, Opus and FLAC.</summary>
    public static JsonElement MutagenOther(string file) => Python("mutagen", file, """
        import json, re, sys, mutagen
        f = mutagen.File(sys.argv[1])
        tags = {k.lower(): str(v[0]) if isinstance(v, list) else str(v) for k, v in (f.tags or {}).items()}
        if hasattr(f, 'chapters'):
            chapters = [[round(c.start * 1000), c.title] for c in (f.chapters or [])]
        else:
            def ms(t):
                h, m, s = t.split(':')
                return round((int(h) * 3600 + int(m) * 60) * 1000 + float(s) * 1000)
            chapters = [[ms(v), tags.get(k + 'name')] for k, v in sorted(tags.items()) if re.fullmatch(r'chapter\d\d\d', k)]
        print(json.dumps({'tags': tags, 'chapters': chapters, 'length': f.info.length, 'channels': f.info.channels}))
        """);

    static JsonElement Python(string module, string file, string program)
    {
        External.RequirePythonModule(module);
        return JsonDocument.Parse(External.Run("python3", "-c", program, file)).RootElement;
    }
}
