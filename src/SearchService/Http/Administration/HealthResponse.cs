namespace SearchService.Http.Administration;

/// <summary>The answer to a probe.</summary>
/// <param name="Status"><c>live</c> or <c>ready</c>.</param>
internal sealed record HealthResponse(string Status);
