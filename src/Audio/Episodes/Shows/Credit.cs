namespace Audio.Episodes.Shows;

/// <summary>Somebody who took part in a show. Immutable, compared by value.</summary>
/// <param name="Name">As it is to be read.</param>
/// <param name="Role">Such as <c>Producer</c>; null where nothing is said of it.</param>
public sealed record Credit(string Name, string? Role = null);
