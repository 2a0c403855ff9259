namespace SearchService.Http.Security;

/// <summary>Who may open the page at <c>/admin</c>: this machine, and everybody once a key is configured, because then the page's calls must show
/// it.</summary>
internal static class AdminAccess
{
    /// <summary>Answers 403 to others.</summary>
    public static IApplicationBuilder UseAdminAccess(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (IsAdmin(http.Request.Path) && http.RequestServices.GetRequiredService<WriteAccess>().RefusalOfAdmin(http) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }

        await next(http);
    });

    /// <summary>Tells the page and its files by their path.</summary>
    public static bool IsAdmin(PathString path) => path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase);
}
