using SearchService.Documents;

namespace SearchService.InMemory;

/// <summary>A document as a segment keeps it: without its texts, whose words stand in the fields.</summary>
/// <param name="Document">What is shown, filtered, sorted and counted.</param>
/// <param name="Position">Place in the log that an article came from; 0 for a tweet.</param>
/// <param name="DistinctTweets">How many distinct tweets an article quotes; 0 for a tweet.</param>
internal sealed record StoredDocument(IndexDocument Document, long Position, int DistinctTweets);
