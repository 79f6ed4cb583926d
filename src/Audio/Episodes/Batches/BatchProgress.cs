namespace Audio.Episodes.Batches;

/// <summary>What happens to one of many episodes.</summary>
/// <param name="Job">Which it is.</param>
/// <param name="Render">How far it has come; null where it has just begun or ended.</param>
/// <param name="Result">What became of it; null until then.</param>
public sealed record BatchProgress(BatchJob Job, RenderProgress? Render, BatchResult? Result);
