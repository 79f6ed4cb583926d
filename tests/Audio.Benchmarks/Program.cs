using Audio.Benchmarks;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Audio.Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/Audio.Benchmarks -- resampler docs/resampler.svg
if (args is ["resampler", var svg])
    ResamplerReport.Write(svg);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
