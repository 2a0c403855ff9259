namespace SearchService.Import;

/// <summary>Tells which files of an import are new or changed since they were last brought in. By looking again, which works on every file
/// system.</summary>
internal sealed class FolderWatch
{
    private readonly Dictionary<string, SourceFile> _imported;
    private Dictionary<string, SourceFile> _seen;

    /// <summary>Begins with what was imported.</summary>
    public FolderWatch(SourceFiles imported)
    {
        _imported = imported.Files.ToDictionary(file => file.FullPath, StringComparer.Ordinal);
        _seen = new(_imported, StringComparer.Ordinal);
    }

    /// <summary>Of what is there now, the files that were not imported as they are, and were as they are when this was last asked: nobody writes them
    /// any more.</summary>
    public SourceFiles Changed(SourceFiles now)
    {
        var seen = now.Files.ToDictionary(file => file.FullPath, StringComparer.Ordinal);
        var settled = now.Files.Where(
            file => !file.Equals(_imported.GetValueOrDefault(file.FullPath)) && file.Equals(_seen.GetValueOrDefault(file.FullPath))).ToList();
        foreach (var file in settled)
        {
            _imported[file.FullPath] = file;
        }

        _seen = seen;
        return new SourceFiles([.. settled], [], []);
    }
}
