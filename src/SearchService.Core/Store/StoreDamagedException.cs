namespace SearchService.Store;

/// <summary>The store holds something that it can't have been written with. Nothing is repaired over it.</summary>
/// <param name="message">Where, what is wrong, and what to do, in a sentence or two.</param>
public class StoreDamagedException(string message) : Exception(message);
