namespace Audio.Transcripts.Chapters;

/// <summary>What the chapter is called that begins before the first one of the source.</summary>
static class OpeningTitle
{
    /// <param name="language">A BCP 47 tag; null means English.</param>
    public static string In(string? language) => language?.Split('-')[0] switch
    {
        "de" => "Einleitung",
        "es" => "Introducción",
        "it" => "Introduzione",
        "pt" => "Introdução",
        "nl" => "Inleiding",
        "sv" => "Inledning",
        "da" => "Indledning",
        "nb" or "nn" or "no" => "Innledning",
        "pl" => "Wprowadzenie",
        "cs" => "Úvod",
        "ru" => "Введение",
        "uk" => "Вступ",
        "zh" => "引言",
        "ja" => "はじめに",
        _ => "Introduction",
    };
}
