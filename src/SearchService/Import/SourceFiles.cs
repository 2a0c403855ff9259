using System.Collections.Immutable;
using SearchService.Cli;

namespace SearchService.Import;

/// <summary>Everything that an import will read, in the order in which it will. Links are not followed, so nothing outside the folders is.</summary>
/// <param name="Files">Paths as they were named, a folder's files in ordinal order.</param>
/// <param name="Skipped">What is left out, and why.</param>
/// <param name="Unreadable">What should have been read and can't be.</param>
internal sealed record SourceFiles(ImmutableArray<SourceFile> Files, ImmutableArray<Skipped> Skipped, ImmutableArray<Skipped> Unreadable)
{
    /// <summary>Sum of the sizes, in bytes.</summary>
    public long Length { get; } = Files.Sum(file => file.Length);

    /// <summary>Looks at every path and all that is under it. Opens no file.</summary>
    /// <exception cref="CommandFailedException">A path is not there, or a link: nothing is imported then.</exception>
    public static SourceFiles Find(IEnumerable<string> paths)
    {
        var search = new Search();
        foreach (var path in paths)
        {
            search.Named(path);
        }

        return new([.. search.Files], [.. search.Skipped], [.. search.Unreadable]);
    }

    private sealed class Search
    {
        private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);
        private readonly HashSet<string> _found = new(StringComparer.Ordinal);

        public List<SourceFile> Files { get; } = [];

        public List<Skipped> Skipped { get; } = [];

        public List<Skipped> Unreadable { get; } = [];

        public void Named(string path)
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
            FileSystemInfo entry = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
            if (IsLink(entry))
            {
                throw new CommandFailedException($"{path} is a symbolic link: name what it points to.", ExitCode.Usage);
            }

            if (!entry.Exists)
            {
                throw new CommandFailedException($"{path} is not there. Nothing was imported.", ExitCode.Usage);
            }

            if (entry is DirectoryInfo folder)
            {
                Walk(folder);
            }
            else
            {
                Take((FileInfo)entry, entry.Name);
            }
        }

        private void Walk(DirectoryInfo root)
        {
            var waiting = new Stack<(FileSystemInfo Entry, string Path)>();
            Push(waiting, root, "");
            while (waiting.TryPop(out var next))
            {
                if (IsLink(next.Entry))
                {
                    Skipped.Add(new(next.Path, "a symbolic link"));
                }
                else if (next.Entry.Name[0] == '.')
                {
                    Skipped.Add(new(next.Path, "hidden"));
                }
                else if (next.Entry is DirectoryInfo folder)
                {
                    Push(waiting, folder, next.Path + "/");
                }
                else
                {
                    Take((FileInfo)next.Entry, next.Path);
                }
            }
        }

        private void Push(Stack<(FileSystemInfo Entry, string Path)> waiting, DirectoryInfo folder, string path)
        {
            try
            {
                foreach (var entry in folder.EnumerateFileSystemInfos().OrderByDescending(entry => entry.Name, StringComparer.Ordinal))
                {
                    waiting.Push((entry, path + entry.Name));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Unreadable.Add(new(path.Length == 0 ? folder.FullName : path, ImportFault.ReasonOf(e)));
            }
        }

        private void Take(FileInfo file, string path)
        {
            if (FileNames.KindOf(file.Name) is not { } kind)
            {
                Skipped.Add(new(path, $"{(file.Extension.Length > 1 ? file.Extension : "no extension")}: only {FileNames.Read} are read"));
                return;
            }

            if (FileNames.ReasonToSkip(file.Name) is { } reason)
            {
                Skipped.Add(new(path, reason));
                return;
            }

            try
            {
                // Opening a FIFO would wait for somebody to write into it. Whatever is no regular file has the size 0.
                if (file.Length == 0)
                {
                    Skipped.Add(new(path, "empty, or no regular file (FIFO, device, socket)"));
                    return;
                }

                Add(new(file.FullName, path, kind, file.Length, file.LastWriteTimeUtc));
            }
            catch (IOException e)
            {
                Unreadable.Add(new(path, ImportFault.ReasonOf(e)));
            }
        }

        // Ids come from these paths: a second file of the same one would replace the first; and a file of two paths would come in twice.
        private void Add(SourceFile file)
        {
            if (!_found.Add(file.FullPath))
            {
                Skipped.Add(new(file.RelativePath, "named twice"));
            }
            else if (_taken.TryAdd(file.RelativePath, file.FullPath))
            {
                Files.Add(file);
            }
            else
            {
                Unreadable.Add(
                    new(file.FullPath, $"{_taken[file.RelativePath]} would get the same ids. Import one of the two by itself, with --id-prefix."));
            }
        }

        private static bool IsLink(FileSystemInfo entry) => entry.LinkTarget is not null;
    }
}
