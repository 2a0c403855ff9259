namespace SearchService.Lucene.Indexing;

/// <summary>How many snapshots of a generation are open, so that it is removed after the last one. For any number of threads.</summary>
internal sealed class OpenSnapshots
{
    private readonly Lock _counting = new();
    private readonly TaskCompletionSource _allLeft = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _open;
    private bool _closed;

    /// <summary>Counts one more.</summary>
    /// <returns>False where no more may be opened.</returns>
    public bool TryEnter()
    {
        lock (_counting)
        {
            if (!_closed)
            {
                _open++;
            }

            return !_closed;
        }
    }

    /// <summary>Counts one less.</summary>
    public void Leave()
    {
        lock (_counting)
        {
            _open--;
            CompleteIfAllLeft();
        }
    }

    /// <summary>Lets no more be opened. Completes once all that were opened have left.</summary>
    public Task CloseAsync()
    {
        lock (_counting)
        {
            _closed = true;
            CompleteIfAllLeft();
        }

        return _allLeft.Task;
    }

    private void CompleteIfAllLeft()
    {
        if (_closed && _open == 0)
        {
            _allLeft.TrySetResult();
        }
    }
}
