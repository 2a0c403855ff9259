namespace SearchService.Cli.Importing;

/// <summary>How a file holds its documents.</summary>
internal enum SourceKind
{
    /// <summary><c>.txt</c>: the file is one article.</summary>
    Text,

    /// <summary><c>.ndjson</c>, <c>.jsonl</c>: a source document a line.</summary>
    JsonLines,

    /// <summary><c>.json</c>: an array of source documents, one, or one a line.</summary>
    Json,
}
