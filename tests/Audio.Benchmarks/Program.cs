using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/Audio.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
