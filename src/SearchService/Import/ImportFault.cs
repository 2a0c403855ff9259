namespace SearchService.Import;

/// <summary>Errors of the file system in words for people.</summary>
internal static class ImportFault
{
    /// <summary>Why a file or folder can't be read, in a sentence.</summary>
    public static string ReasonOf(Exception error) => error switch
    {
        UnauthorizedAccessException => "There is no permission to read it.",
        FileNotFoundException or DirectoryNotFoundException => "It is not there any more, or its name is not UTF-8.",
        _ => error.Message,
    };
}
