using System.Runtime.InteropServices;

namespace Audio.Speech.Flite;

/// <summary>
/// The library by which flite speaks. It keeps what it is doing in variables that all share, and a fault in it ends the process:
/// for a process that does nothing else, and one thread.
/// </summary>
/// <remarks>The functions are those of flite.h and cst_features.h of flite 2.</remarks>
sealed unsafe partial class FliteLibrary
{
    const string Library = "libflite.so.1";

    // The second member of cst_voice_struct in cst_voice.h, behind its name.
    static readonly int FeaturesOffset = sizeof(nint);

    // Kept by flite as they are given.
    static readonly nint Stretch = Marshal.StringToCoTaskMemUTF8("duration_stretch");
    static readonly nint Pitch = Marshal.StringToCoTaskMemUTF8("int_f0_target_mean");

    readonly Dictionary<string, Loaded> _voices = [];

    /// <summary>Gets the library ready.</summary>
    /// <param name="file">The file that it is to be.</param>
    /// <exception cref="DllNotFoundException">It is not installed, or by its name another file is found.</exception>
    /// <exception cref="EntryPointNotFoundException">It is none of flite 2.</exception>
    public FliteLibrary(string file)
    {
        // The system gives the same handle for the same file, by whatever path.
        if (NativeLibrary.Load(Library, typeof(FliteLibrary).Assembly, null) != NativeLibrary.Load(file))
            throw new DllNotFoundException($"{Library} is not {file}");
        _ = Init();
    }

    /// <summary>Speaks a file, as <c>flite -voice … -f text -o sound</c> does in a process that has just been started.</summary>
    /// <param name="stretch">How much longer it takes than the voice would; null for the voice's own.</param>
    /// <param name="pitch">The mean pitch in Hz; null for the voice's own.</param>
    /// <exception cref="DllNotFoundException">There is no such voice.</exception>
    /// <exception cref="EntryPointNotFoundException">The voice, or the library, is none of flite 2.</exception>
    public void Speak(string voice, double? stretch, double? pitch, string textFile, string soundFile)
    {
        var loaded = Load(voice);
        loaded.Set(Stretch, stretch ?? loaded.Stretch);
        loaded.Set(Pitch, pitch ?? loaded.Pitch);
        // What it draws at random starts from here in every new process.
        SeedRandom(1);
        FileToSpeech(textFile, loaded.Voice, soundFile);
    }

    Loaded Load(string voice)
    {
        if (!_voices.TryGetValue(voice, out var loaded))
        {
            var name = $"cmu_us_{voice}";
            var register = (delegate* unmanaged<nint, nint>)NativeLibrary.GetExport(NativeLibrary.Load($"libflite_{name}.so.1"), $"register_{name}");
            _voices[voice] = loaded = new(register(0));
        }
        return loaded;
    }

    [LibraryImport(Library, EntryPoint = "flite_init")]
    private static partial int Init();

    [LibraryImport(Library, EntryPoint = "flite_file_to_speech", StringMarshalling = StringMarshalling.Utf8)]
    private static partial float FileToSpeech(string textFile, nint voice, string soundFile);

    [LibraryImport(Library, EntryPoint = "feat_present")]
    private static partial int HasFeature(nint features, nint name);

    [LibraryImport(Library, EntryPoint = "feat_float")]
    private static partial float GetFeature(nint features, nint name);

    [LibraryImport(Library, EntryPoint = "feat_set_float")]
    private static partial void SetFeature(nint features, nint name, float value);

    [LibraryImport(Library, EntryPoint = "feat_remove")]
    private static partial int RemoveFeature(nint features, nint name);

    [LibraryImport("libc", EntryPoint = "srand")]
    private static partial void SeedRandom(uint seed);

    /// <summary>A voice, and what it says of itself.</summary>
    sealed class Loaded
    {
        readonly nint _features;

        public Loaded(nint voice)
        {
            Voice = voice;
            _features = Marshal.ReadIntPtr(voice, FeaturesOffset);
            (Stretch, Pitch) = (Get(FliteLibrary.Stretch), Get(FliteLibrary.Pitch));
        }

        public nint Voice { get; }

        public double? Stretch { get; }

        public double? Pitch { get; }

        public void Set(nint name, double? value)
        {
            if (value is { } number)
                SetFeature(_features, name, (float)number);
            else
                _ = RemoveFeature(_features, name);
        }

        double? Get(nint name) => HasFeature(_features, name) != 0 ? GetFeature(_features, name) : null;
    }
}
