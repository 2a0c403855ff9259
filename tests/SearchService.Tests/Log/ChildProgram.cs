using SearchService.Articles.Sources;
using SearchService.Log;
using SearchService.Store;

namespace SearchService.Tests.Log;

/// <summary>What a test's child process does.</summary>
/// <remarks><c>hold FOLDER</c> keeps the lock; <c>append FOLDER PREFIX</c> writes for ever and prints each id once it is acknowledged.</remarks>
internal static class ChildProgram
{
    private const int Writers = 8;

    public static async Task Main(string[] arguments)
    {
        if (arguments is not [var verb, var folder, ..])
        {
            return; // Started by a test runner.
        }

        var data = DataFolder.Open(folder);
        using var held = DataFolderLock.Acquire(data);
        held.Announce(new Uri("http://127.0.0.1:4711/"));
        if (verb is "hold")
        {
            Console.WriteLine("holding");
            await Task.Delay(Timeout.Infinite);
        }

        await using var log = ArticleLog.Open(data.LogFolder, new LogOptions { FileBytes = 100_000 });
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            await Task.Yield();
            for (var i = 0; ; i++)
            {
                var id = $"{arguments[2]}-{writer}-{i}";
                await log.PutAsync(new SourceDocument { Id = id, Content = ContentOf(id) }, default);
                Console.WriteLine(id);
            }
        }));
    }

    /// <summary>What a document of this id holds: from a few to some ten thousand characters.</summary>
    public static string ContentOf(string id) => string.Join(' ', Enumerable.Repeat(id, 1 + (id.Sum(c => c * 31) % 40)));
}
