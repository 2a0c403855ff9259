using System.Collections.Immutable;
using SearchService.Store;

namespace SearchService.Log;

/// <summary>Puts groups on disk, whole or not at all. For one thread.</summary>
internal sealed class LogAppender(ILogStorage storage, ImmutableArray<LogSegment> segments, LogOptions options)
{
    private ImmutableArray<LogSegment> _segments = segments;
    private bool _isUnclean;

    /// <summary>The files, in order. Any thread may ask.</summary>
    public ImmutableArray<LogSegment> Segments => ImmutableInterlocked.InterlockedCompareExchange(ref _segments, default, default);

    /// <summary>Writes a group behind the last one and syncs it; readers see it from then on.</summary>
    /// <exception cref="StoreUnavailableException">It is not on disk, and none of it is in the log.</exception>
    public void Append(LogGroupBuilder group)
    {
        try
        {
            CutUnacknowledged();
            CheckSpace(group.Length);
            var segment = SegmentFor(group.Records[0].Position);
            var start = segment.Length;
            var bytes = group.Finish();
            _isUnclean = true;
            segment.File.Write(bytes, start);
            segment.File.Flush();
            _isUnclean = false;
            segment.Add(group.Records, start, start + bytes.Length);
        }
#pragma warning disable CA1031 // Whatever it was: the group is not acknowledged, and the next one is tried afresh.
        catch (Exception failure)
        {
            throw Unavailable(failure);
        }
#pragma warning restore CA1031
    }

    /// <summary>
    /// Takes back what a failed group left. After a failed fsync the system's cache can't be trusted: Linux marks the pages clean although they
    /// are not on disk, and the next fsync succeeds. So nothing of the group is kept or synced again: the file is cut to what earlier fsyncs vouch
    /// for, the cut is synced, and what comes next is written anew. Until that has worked there are no writes; each one tries it again.
    /// </summary>
    private void CutUnacknowledged()
    {
        if (!_isUnclean)
        {
            return;
        }

        var segment = _segments[^1];
        segment.File.Truncate(segment.Length);
        segment.File.Flush();
        _isUnclean = false;
    }

    private void CheckSpace(long bytes)
    {
        if (storage.Space is { } space && Math.Min(options.KeepFreeBytes, space.Total / 20) is var kept && space.Free - bytes < kept)
        {
            throw new IOException($"The disk has {space.Free:N0} bytes left, and {kept:N0} are kept free.", DiskFull.NoSpace);
        }
    }

    private LogSegment SegmentFor(long position)
    {
        if (!_segments.IsEmpty && (_segments[^1].Length < options.FileBytes || _segments[^1].First == position))
        {
            return _segments[^1];
        }

        var header = LogHeader.Of(position);
        var segment = new LogSegment(storage.Create(LogHeader.FileName(position), header), position, header.Length);
        ImmutableInterlocked.InterlockedExchange(ref _segments, _segments.Add(segment));
        return segment;
    }

    private StoreUnavailableException Unavailable(Exception failure)
    {
        var kept = "Nothing of it was kept.";
        try
        {
            CutUnacknowledged();
        }
#pragma warning disable CA1031 // The first failure is the one to report; the next write tries to cut again.
        catch (Exception second)
        {
            kept = $"What was begun could not be taken back yet ({second.Message}): nothing is written before that has worked.";
        }
#pragma warning restore CA1031
        var isFull = DiskFull.Caused(failure);
        var what = isFull ? "The disk is full" : "The log can't be written";
        return new StoreUnavailableException($"{what}: {failure.Message} {kept}", isFull, failure);
    }
}
