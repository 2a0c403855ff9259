namespace SearchService.Log;

/// <summary>Reads a whole log through, file by file. Keeps no documents.</summary>
internal sealed class LogScan(ILogStorage storage, IProgress<LogProgress>? progress)
{
    private const long ReportEvery = 4 << 20;

    /// <summary>Position of the last acknowledged record.</summary>
    public long LastPosition { get; private set; }

    /// <summary>Acknowledged records.</summary>
    public long Records { get; private set; }

    /// <summary>Groups.</summary>
    public long Groups { get; private set; }

    /// <summary>Acknowledged bytes, headers included.</summary>
    public long Bytes { get; private set; }

    /// <summary>Files read.</summary>
    public int Files { get; private set; }

    /// <summary>Reads the log.</summary>
    /// <param name="onFile">Told each file before its groups, with its first position; owns it from then on.</param>
    /// <param name="onGroup">Told the records of each group, and where in its file it ends.</param>
    /// <returns>What is behind the last group; null where nothing is.</returns>
    /// <exception cref="LogDamagedException">Something that was acknowledged is not as it was written.</exception>
    public LogTail? Run(Action<ILogFile, long> onFile, Action<IReadOnlyList<PlacedRecord>, long> onGroup)
    {
        var paths = storage.List();
        var total = paths.Sum(path => new FileInfo(path).Length);
        LogTail? tail = null;
        long reported = 0;
        for (var i = 0; i < paths.Count; i++)
        {
            CheckOrder(paths[i]);
            var file = storage.Open(paths[i]);
            onFile(file, LastPosition + 1);
            Files++;
            var before = Bytes;
            Bytes += LogFileScan.HeaderLength(LastPosition + 1);
            tail = new LogFileScan(file, LastPosition, isLast: i == paths.Count - 1).Run((records, end) =>
            {
                LastPosition = records[^1].Position;
                Records += records.Count;
                Groups++;
                Bytes = before + end;
                if (Bytes - reported >= ReportEvery)
                {
                    reported = Bytes;
                    progress?.Report(new LogProgress(Bytes, total, Records));
                }

                onGroup(records, end);
            });
        }

        progress?.Report(new LogProgress(total, total, Records));
        return tail;
    }

    private void CheckOrder(string path)
    {
        var first = LogHeader.FirstOf(path);
        if (first != LastPosition + 1)
        {
            throw new LogDamagedException(
                path,
                0,
                $"the file begins with position {first}, but {LastPosition + 1} comes next. Files are missing or were renamed: restore a backup.");
        }
    }
}
