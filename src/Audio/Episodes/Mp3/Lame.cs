using System.Runtime.InteropServices;

namespace Audio.Episodes.Mp3;

/// <summary>The LAME library. One handle is one encoder or decoder, for one thread at a time; different handles may run at once.</summary>
static partial class Lame
{
    const string Library = "mp3lame";

    static readonly Lazy<nint> Loaded = new(LameLibrary.Load, LazyThreadSafetyMode.PublicationOnly);

    static Lame() => NativeLibrary.SetDllImportResolver(
        typeof(Lame).Assembly, (name, _, _) => name == Library ? Loaded.Value : 0);

    /// <summary>Such as <c>3.100</c>.</summary>
    /// <exception cref="InvalidInputException">LAME is not installed.</exception>
    public static string Version => Marshal.PtrToStringUTF8(GetShortVersion()) ?? "";

    [LibraryImport(Library, EntryPoint = "lame_init")]
    public static partial LameHandle Init();

    [LibraryImport(Library, EntryPoint = "lame_close")]
    public static partial int Close(nint lame);

    [LibraryImport(Library, EntryPoint = "lame_set_in_samplerate")]
    public static partial int SetInputRate(LameHandle lame, int rate);

    [LibraryImport(Library, EntryPoint = "lame_set_out_samplerate")]
    public static partial int SetOutputRate(LameHandle lame, int rate);

    [LibraryImport(Library, EntryPoint = "lame_set_num_channels")]
    public static partial int SetChannels(LameHandle lame, int channels);

    [LibraryImport(Library, EntryPoint = "lame_set_mode")]
    public static partial int SetMode(LameHandle lame, LameMode mode);

    [LibraryImport(Library, EntryPoint = "lame_set_brate")]
    public static partial int SetBitRate(LameHandle lame, int kbps);

    [LibraryImport(Library, EntryPoint = "lame_set_quality")]
    public static partial int SetQuality(LameHandle lame, int quality);

    [LibraryImport(Library, EntryPoint = "lame_set_bWriteVbrTag")]
    public static partial int SetWriteInfoFrame(LameHandle lame, int write);

    [LibraryImport(Library, EntryPoint = "lame_set_disable_reservoir")]
    public static partial int SetReservoirDisabled(LameHandle lame, int disabled);

    [LibraryImport(Library, EntryPoint = "lame_init_params")]
    public static partial int InitParameters(LameHandle lame);

    [LibraryImport(Library, EntryPoint = "lame_get_scale")]
    public static partial float GetScale(LameHandle lame);

    [LibraryImport(Library, EntryPoint = "lame_encode_buffer_ieee_float")]
    public static partial int EncodeMono(
        LameHandle lame, ReadOnlySpan<float> left, nint right, int frames, Span<byte> output, int outputLength);

    [LibraryImport(Library, EntryPoint = "lame_encode_buffer_interleaved_ieee_float")]
    public static partial int EncodeStereo(
        LameHandle lame, ReadOnlySpan<float> samples, int frames, Span<byte> output, int outputLength);

    [LibraryImport(Library, EntryPoint = "lame_encode_flush")]
    public static partial int Flush(LameHandle lame, Span<byte> output, int outputLength);

    [LibraryImport(Library, EntryPoint = "hip_decode_init")]
    public static partial LameDecoderHandle InitDecoder();

    [LibraryImport(Library, EntryPoint = "hip_decode_exit")]
    public static partial int CloseDecoder(nint decoder);

    [LibraryImport(Library, EntryPoint = "hip_set_errorf")]
    public static partial void SetErrorReport(LameDecoderHandle decoder, nint function);

    [LibraryImport(Library, EntryPoint = "hip_set_msgf")]
    public static partial void SetMessageReport(LameDecoderHandle decoder, nint function);

    [LibraryImport(Library, EntryPoint = "hip_set_debugf")]
    public static partial void SetDebugReport(LameDecoderHandle decoder, nint function);

    [LibraryImport(Library, EntryPoint = "hip_decode1")]
    public static partial int Decode(LameDecoderHandle decoder, ReadOnlySpan<byte> mp3, nint length, Span<short> left, Span<short> right);

    [LibraryImport(Library, EntryPoint = "get_lame_short_version")]
    private static partial nint GetShortVersion();
}

/// <summary>How LAME codes channels; the numbers are those of lame.h.</summary>
enum LameMode
{
    JointStereo = 1,
    Mono = 3,
}

/// <summary>Owns one LAME encoder.</summary>
sealed class LameHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => Lame.Close(handle) == 0;
}

/// <summary>Owns one of LAME's decoders.</summary>
sealed class LameDecoderHandle() : SafeHandle(0, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle() => Lame.CloseDecoder(handle) == 0;
}
