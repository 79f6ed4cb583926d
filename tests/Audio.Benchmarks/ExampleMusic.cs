using System.Diagnostics;
using Audio.Sound;

namespace Audio.Benchmarks;

/// <summary>
/// Plays the music of the example show: four chords on an electric piano, a bass and plucked strings, all made of sines. So that there
/// is music that nobody else has rights in. 44.1 kHz, stereo, the same each time.
/// </summary>
sealed class ExampleMusic
{
    const int Rate = 44_100;
    const double Beat = 60.0 / 92;

    // MIDI numbers: C major 9, A minor 9, F major 9, G 13.
    static readonly int[][] Chords = [[48, 64, 67, 71, 74], [45, 60, 64, 67, 71], [41, 57, 60, 64, 67], [43, 59, 62, 65, 76]];

    // The melody, two bars for a chord: a note of the chord a beat, 0 for a rest.
    static readonly int[] Melody = [4, 3, 2, 3, 4, 0, 3, 2];

    readonly float[] _samples;

    ExampleMusic(double seconds) => _samples = new float[(int)(seconds * Rate) * 2];

    /// <summary>Writes <c>theme.opus</c>, half a minute, and <c>sting.opus</c>, three seconds.</summary>
    /// <param name="folder">Made if need be.</param>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        Theme().Save(Path.Combine(folder, "theme.opus"));
        Sting().Save(Path.Combine(folder, "sting.opus"));
    }

    static ExampleMusic Theme()
    {
        const int Bars = 12;
        var music = new ExampleMusic((Bars * 4 * Beat) + 1.4);
        for (var bar = 0; bar < Bars; bar++)
        {
            var chord = bar == Bars - 1 ? Chords[0] : Chords[bar % Chords.Length];
            var start = bar * 4 * Beat;
            music.Bass(start, chord[0], 2.4);
            foreach (var note in chord[1..])
                music.Piano(start, note, 3.4);
            if (bar == Bars - 1)
                break;
            for (var beat = 0; beat < Melody.Length; beat++)
            {
                if (Melody[beat] > 0)
                    music.Pluck(start + (beat * Beat / 2), chord[Melody[beat]] + 12, beat % 2 == 0 ? -0.4 : 0.4);
            }
        }
        return music;
    }

    static ExampleMusic Sting()
    {
        var music = new ExampleMusic(3);
        for (var i = 0; i < 4; i++)
            music.Pluck(i * Beat / 4, Chords[0][i + 1] + 12, (i - 1.5) / 3);
        foreach (var note in Chords[0][1..])
            music.Piano(Beat, note, 1.6);
        music.Bass(Beat, Chords[0][0], 1.4);
        return music;
    }

    // Harmonics that die away the sooner the higher they are.
    void Piano(double start, int note, double seconds) =>
        Play(start, seconds + 0.5, 0, t => Math.Min(1, t / 0.008) * (
            (0.050 * Math.Exp(-t / seconds * 2) * Wave(note, t)) + (0.016 * Math.Exp(-t * 4) * Wave(note + 12, t)) + (0.005 * Math.Exp(-t * 9) * Wave(note + 24, t))));

    void Bass(double start, int note, double seconds) =>
        Play(start, seconds, 0, t => Math.Min(1, t / 0.015) * Math.Exp(-t * 1.2) * ((0.11 * Wave(note - 12, t)) + (0.05 * Wave(note, t))));

    void Pluck(double start, int note, double position) =>
        Play(start, 1.4, position, t => Math.Min(1, t / 0.002) * Enumerable.Range(1, 4).Sum(h => 0.07 / (h * h) * Math.Exp(-t * (2.5 + (1.8 * h))) * Math.Sin(Math.Tau * Hertz(note) * h * t)));

    void Play(double start, double seconds, double position, Func<double, double> sound)
    {
        var (right, left) = Math.SinCos((1 + position) * Math.PI / 4);
        var first = (int)(start * Rate);
        for (var i = 0; i < (int)(seconds * Rate) && (first + i) * 2 < _samples.Length; i++)
        {
            var t = (double)i / Rate;
            var sample = sound(t) * Math.Min(1, (seconds - t) / 0.1);
            _samples[(first + i) * 2] += (float)(left * sample);
            _samples[((first + i) * 2) + 1] += (float)(right * sample);
        }
    }

    static double Wave(int note, double time) => Math.Sin(Math.Tau * Hertz(note) * time);

    static double Hertz(int note) => 440 * Math.Pow(2, (note - 69) / 12.0);

    void Save(string file)
    {
        var wav = Path.ChangeExtension(file, ".wav");
        using (var stream = File.Create(wav))
            Wav.Write(stream, new(new(Rate, 2), _samples));
        using var ffmpeg = Process.Start("ffmpeg", ["-v", "error", "-y", "-i", wav, "-c:a", "libopus", "-b:a", "80k", "-fflags", "+bitexact", "-flags:a", "+bitexact", file]);
        ffmpeg.WaitForExit();
        File.Delete(wav);
    }
}
