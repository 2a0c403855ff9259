using SearchService.Store;

namespace SearchService.Log;

/// <summary>Checks a log without changing it, also while a service writes it.</summary>
public static class LogVerifier
{
    /// <summary>Reads the log through and checks every record and every group.</summary>
    /// <param name="folder">The log's folder; a missing one is an empty log.</param>
    /// <param name="progress">Told every few megabytes how far the reading is.</param>
    /// <exception cref="DataFolderException">The folder or a file in it can't be read.</exception>
    public static LogReport Verify(string folder, IProgress<LogProgress>? progress = null)
    {
        var report = VerifyOnce(folder, progress);

        // A service that takes back a failed write while it is read here can look like damage once, but not twice in one place.
        return report.Damage is { } first && VerifyOnce(folder, progress) is var second && second.Damage?.Offset != first.Offset ? second : report;
    }

    private static LogReport VerifyOnce(string folder, IProgress<LogProgress>? progress)
    {
        var storage = new DiskLogStorage(folder, FileAccess.Read);
        var scan = new LogScan(storage, progress);
        var articles = new HashSet<string>(StringComparer.Ordinal);
        var digests = new LogDigests();
        ILogFile? open = null;
        LogTail? tail = null;
        LogDamagedException? damage = null;
        try
        {
            tail = Directory.Exists(folder) ? scan.Run(OnFile, (records, _) => OnGroup(records)) : null;
        }
        catch (LogDamagedException found)
        {
            damage = found;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw DataFolderException.For(folder, failure);
        }
        finally
        {
            open?.Dispose();
        }

        return new LogReport
        {
            Files = scan.Files,
            Bytes = scan.Bytes,
            Groups = scan.Groups,
            Records = scan.Records,
            LastPosition = scan.LastPosition,
            Articles = articles.Count,
            Tail = tail,
            Damage = damage,
            DigestAt = digests.At,
        };

        void OnGroup(IReadOnlyList<PlacedRecord> records)
        {
            Count(records, articles);
            digests.Add(records);
        }

        void OnFile(ILogFile file, long first)
        {
            open?.Dispose();
            open = file;
        }
    }

    private static void Count(IReadOnlyList<PlacedRecord> records, HashSet<string> articles)
    {
        foreach (var record in records)
        {
            _ = record.Hash is null ? articles.Remove(record.Id) : articles.Add(record.Id);
        }
    }
}
