namespace SearchService.Import;

/// <summary>How a file holds its documents.</summary>
internal enum SourceKind
{
    /// <summary><c>.txt</c>: the file is one article.</summary>
    Text,

    /// <summary><c>.html</c>, <c>.htm</c>: the file is one page.</summary>
    Html,

    /// <summary><c>.md</c>, <c>.markdown</c>: the file is one post.</summary>
    Markdown,

    /// <summary><c>.ndjson</c>, <c>.jsonl</c>: a source document a line.</summary>
    JsonLines,

    /// <summary><c>.json</c>: an array of source documents, one, or one a line.</summary>
    Json,

    /// <summary><c>.csv</c>, <c>.tsv</c>: a source document a row, its members by the names of the columns.</summary>
    Csv,

    /// <summary><c>.rss</c>, <c>.atom</c>, <c>.xml</c>: a feed, each of whose entries is an article.</summary>
    Feed,
}
