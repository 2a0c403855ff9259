using SearchService.Queries;

namespace SearchService.Engine;

/// <summary>Makes and keeps generations.</summary>
public interface IEngine
{
    /// <summary>Its name, as <c>Search:Engine</c> and status have it.</summary>
    string Name { get; }

    /// <summary>Reads a query in Lucene's classic syntax; null where the engine does not know it.</summary>
    /// <exception cref="QuerySyntaxException">The text is not in that syntax, or asks for more than is allowed.</exception>
    ParsedQuery? ReadLuceneSyntax(string text);

    /// <summary>The generation that was live when the service last ran; null where none survives, so that the log is read from the start.</summary>
    /// <param name="logDigestAt">Gives the digest of the log up to a position, null behind its end: a generation that was built from another log, or
    /// from more of it, is set aside. Null to take any.</param>
    IIndex? OpenLive(Func<long, string?>? logDigestAt = null);

    /// <summary>What was found wrong with a generation that was live, at the start or since, in a sentence; null where nothing was.</summary>
    string? Damage { get; }

    /// <summary>What <see cref="OpenLive"/> found that the last run had begun and not ended, in a sentence; null where nothing was.</summary>
    string? Interruption { get; }

    /// <summary>Reads the generation that <see cref="OpenLive"/> would open, every byte of it, and changes nothing. Not while a service uses
    /// it.</summary>
    /// <returns>What was found; null where none is kept.</returns>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    IndexReport? Inspect();

    /// <summary>A new empty generation beside the live one.</summary>
    IIndex Create();

    /// <summary>Makes a generation the one that <see cref="OpenLive"/> finds, in one atomic step. It is committed first.</summary>
    void MakeLive(IIndex index);

    /// <summary>
    /// Removes a generation that is not live, and disposes it, once every snapshot that was opened from it has been disposed; from the call on it
    /// opens no more. One that is damaged is kept aside instead.
    /// </summary>
    /// <param name="index">The generation.</param>
    /// <param name="cancellation">
    /// Ends the wait for the snapshots: what is left then goes when <see cref="OpenLive"/> is called the next time.
    /// </param>
    Task RemoveAsync(IIndex index, CancellationToken cancellation);
}

/// <summary>What a look at the generation that is kept has found.</summary>
/// <param name="Generation">Its name; null where nothing says which it is.</param>
/// <param name="Position">The log position of its last commit; 0 where it is damaged.</param>
/// <param name="LogDigest">The digest of the log up to there, as the log gives it; null where the commit does not tell.</param>
/// <param name="Damage">What is wrong with it, in a sentence; null where it is sound.</param>
public sealed record IndexReport(string? Generation, long Position, string? LogDigest, string? Damage);
