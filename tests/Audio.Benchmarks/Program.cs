using Audio.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Audio.Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/Audio.Benchmarks -- resampler docs/resampler.svg
// dotnet run -c Release --project tests/Audio.Benchmarks -- music examples/show/music
if (args is ["resampler", var svg])
    ResamplerReport.Write(svg);
else if (args is ["music", var folder])
    ExampleMusic.Write(folder);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
