namespace SearchService.Http.Administration;

/// <summary>Who may write.</summary>
/// <param name="KeyId">The id of the key that was sent; null where none is configured and this machine writes without.</param>
internal sealed record AccessResponse(string? KeyId);
