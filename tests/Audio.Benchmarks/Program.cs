using System.Globalization;
using Audio.Benchmarks;
using Audio.Benchmarks.Guarding;
using Audio.Benchmarks.Races;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Audio.Benchmarks -- --filter '*'
// dotnet run -c Release --project tests/Audio.Benchmarks -- resampler docs/resampler.svg
// dotnet run -c Release --project tests/Audio.Benchmarks -- music examples/show/music
// ./bench.sh
// DOTNET_TieredCompilation=0 DOTNET_gcConcurrent=0 dotnet run -c Release --project tests/Audio.Benchmarks -- guard tests/Audio.Benchmarks/guard.json [write]
if (args is ["resampler", var svg])
    ResamplerReport.Write(svg);
else if (args is ["music", var folder])
    ExampleMusic.Write(folder);
else if (args is ["race", var program, var baseline, var minutes, var rounds, var report])
    new RenderRaces(program, baseline, int.Parse(minutes, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture)).Write(report);
else if (args is ["guard", var ratios, "write"])
    RegressionGuard.Write(ratios);
else if (args is ["guard", var committed])
    return RegressionGuard.Check(committed);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
