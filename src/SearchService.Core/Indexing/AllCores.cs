using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace SearchService.Indexing;

/// <summary>Shares out work that takes the processor and waits for nothing.</summary>
internal static class AllCores
{
    // A thread costs as much to start as a few short documents to index.
    private const int LeastOfAThread = 16;

    /// <summary>Does the work of every index from 0 on, on as many threads as there are cores, the caller's among them, and returns once all of it is
    /// done.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="work">Gets an index; called by several threads at a time, once for each index, begun in order.</param>
    /// <remarks>
    /// The other threads are none of the thread pool's: on a machine of two cores that has two at first, and requests would wait for a third.
    /// What failing work throws is thrown here, an <see cref="AggregateException"/> where several threads fail at once; no more is begun after it,
    /// and what had begun is ended.
    /// </remarks>
    public static void For(int count, Action<int> work)
    {
        var next = -1;
        var failures = new ConcurrentQueue<Exception>();
        var others = new List<Task>();
        try
        {
            for (var threads = Math.Min(Environment.ProcessorCount, count / LeastOfAThread); threads > 1; threads--)
            {
                others.Add(Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
            }
        }
        catch (Exception failure) when (failure is TaskSchedulerException or OutOfMemoryException)
        {
            // The system gives no more threads: those that there are do it all.
        }

        Work();
        Task.WaitAll([.. others]);
        if (failures.Count > 1)
        {
            throw new AggregateException(failures);
        }

        if (failures.TryPeek(out var only))
        {
            ExceptionDispatchInfo.Throw(only);
        }

        void Work()
        {
            while (failures.IsEmpty && Interlocked.Increment(ref next) is var index && index < count)
            {
                try
                {
                    work(index);
                }
#pragma warning disable CA1031 // Thrown on, whatever it is, once nobody works any more.
                catch (Exception thrown)
#pragma warning restore CA1031
                {
                    failures.Enqueue(thrown);
                }
            }
        }
    }
}
