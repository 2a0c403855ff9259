using Microsoft.Net.Http.Headers;
using SearchService.Engine;

namespace SearchService.Http.Search;

/// <summary>Answers that hold until the index changes: a client keeps them and asks whether they still do.</summary>
internal static class ETags
{
    // A newer build may answer the same question differently.
    private static readonly string Build = typeof(ETags).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>Sets <c>ETag</c> and <c>Cache-Control</c> from what the snapshot stands for.</summary>
    /// <returns>True where the client holds this answer already, so that a 304 is enough.</returns>
    public static bool IsKnown(HttpContext http, ISnapshot snapshot)
    {
        // Weak: the time that a search took differs each time.
        var tag = new EntityTagHeaderValue($"\"{snapshot.Generation}-{snapshot.Position}-{Build}\"", isWeak: true);
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = "no-cache";
        return http.Request.GetTypedHeaders().IfNoneMatch
            .Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
    }

    /// <summary>Takes back what <see cref="IsKnown"/> has set: this answer is not to be kept, the next one may be better.</summary>
    public static void Forget(HttpContext http)
    {
        http.Response.Headers.ETag = default;
        http.Response.Headers.CacheControl = "no-store";
    }
}
