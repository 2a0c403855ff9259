using SearchService.Articles.Sources;

namespace SearchService.Http;

/// <summary>
/// Every code that a problem may have, beside <see cref="DocumentProblemCodes"/>. Clients rely on them: they are added to, never changed.
/// </summary>
internal static class ProblemCodes
{
    public const string InvalidParameter = "invalid_parameter";
    public const string InvalidId = "invalid_id";
    public const string BadRequest = "bad_request";
    public const string CursorMalformed = "cursor_malformed";
    public const string CursorOfAnotherSearch = "cursor_of_another_search";
    public const string CursorExpired = "cursor_expired";
    public const string QuerySyntax = "query_syntax";
    public const string SyntaxNotSupported = "syntax_not_supported";
    public const string FacetWithoutValues = "facet_without_values";
    public const string FacetNotFound = "facet_not_found";
    public const string ArticleNotFound = "article_not_found";
    public const string TweetNotFound = "tweet_not_found";
    public const string ReindexNotFound = "reindex_not_found";
    public const string ReindexRunning = "reindex_running";
    public const string KeyMissing = "key_missing";
    public const string KeyWrong = "key_wrong";
    public const string TooManyWrongKeys = "too_many_wrong_keys";
    public const string WritesAreLocal = "writes_are_local";
    public const string UnsupportedMediaType = "unsupported_media_type";
    public const string ContentEncodingNotSupported = "content_encoding_not_supported";
    public const string BodyTooLarge = "body_too_large";
    public const string RequestTooSlow = "request_too_slow";
    public const string TooManyRequests = "too_many_requests";
    public const string Busy = "busy";
    public const string SearchTimeout = "search_timeout";
    public const string CatchingUp = "catching_up";
    public const string LogUnavailable = "log_unavailable";
    public const string DiskFull = "disk_full";
    public const string Stopping = "stopping";
    public const string NotFound = "not_found";
    public const string MethodNotAllowed = "method_not_allowed";
    public const string InternalError = "internal_error";
}
