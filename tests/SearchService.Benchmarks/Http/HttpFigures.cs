namespace SearchService.Benchmarks.Http;

/// <summary>What one class of query cost without HTTP and over it.</summary>
/// <param name="Class">The class.</param>
/// <param name="Engine">Times of the engine's call, in milliseconds.</param>
/// <param name="Answer">Times of the engine's call with the answer built and written, but not sent.</param>
/// <param name="Ways">Each way of asking over HTTP.</param>
/// <param name="EngineBytes">Allocated by one call of the engine.</param>
/// <param name="AnswerBytes">The same with the answer built and written.</param>
internal sealed record HttpFigures(string Class, Samples Engine, Samples Answer, IReadOnlyList<HttpWayFigures> Ways, double EngineBytes,
    double AnswerBytes);

/// <summary>What one way of asking cost.</summary>
/// <param name="Way">The encoding that was accepted; null for none.</param>
/// <param name="Total">Times of the whole request, in milliseconds.</param>
/// <param name="Added">Each request's time less that of the engine's call beside it.</param>
/// <param name="Sent">Bytes of an answer's body as sent, on average.</param>
/// <param name="Allocated">Bytes that the server allocated for a request, the engine's included.</param>
internal sealed record HttpWayFigures(string? Way, Samples Total, Samples Added, double Sent, double Allocated);
