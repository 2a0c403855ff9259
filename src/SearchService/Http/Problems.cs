using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using SearchService.Articles.Sources;
using SearchService.Store;

namespace SearchService.Http;

/// <summary>Every error of the API: RFC 9457 problem details with a stable <c>code</c>, and <c>errors</c> by the name that was sent.</summary>
internal static class Problems
{
    /// <summary>A problem.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">Stable, for programs.</param>
    /// <param name="detail">A sentence for people: what is wrong, where, what to do.</param>
    /// <param name="errors">Reasons by parameter or member.</param>
    public static ProblemHttpResult Of(int status, string code, string detail, IReadOnlyDictionary<string, string[]>? errors = null)
    {
        var problem = new ProblemDetails { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), Detail = detail };
        problem.Extensions["code"] = code;
        if (errors is not null)
        {
            problem.Extensions["errors"] = errors;
        }

        return TypedResults.Problem(problem);
    }

    /// <summary>Something is wrong with one parameter or member.</summary>
    public static ProblemHttpResult Of(int status, string code, string detail, string name) =>
        Of(status, code, detail, new Dictionary<string, string[]>(StringComparer.Ordinal) { [name] = [detail] });

    /// <summary>The same problem with another member.</summary>
    public static ProblemHttpResult With(this ProblemHttpResult problem, string member, object? value)
    {
        problem.ProblemDetails.Extensions[member] = value;
        return problem;
    }

    /// <summary>400: the query string is wrong.</summary>
    public static ProblemHttpResult BadParameters(IReadOnlyDictionary<string, string[]> errors)
    {
        var (name, reasons) = errors.First();
        var others = errors.Count == 1 ? "" : $" So are {errors.Count - 1} others, see errors.";
        return Of(StatusCodes.Status400BadRequest, ProblemCodes.InvalidParameter,
            $"The parameter '{Shortened(name)}' is wrong: {reasons[0]}{others}", errors);
    }

    /// <summary>400, 413 or 415: a submitted document can't be taken.</summary>
    public static ProblemHttpResult Of(DocumentResult refused)
    {
        var status = refused.Code switch
        {
            DocumentProblemCodes.DocumentTooLarge or DocumentProblemCodes.ContentTooLarge => StatusCodes.Status413PayloadTooLarge,
            DocumentProblemCodes.CharsetNotSupported => StatusCodes.Status415UnsupportedMediaType,
            _ => StatusCodes.Status400BadRequest,
        };
        var errors = refused.Problems is [{ Member: null }] ? null : refused.Problems.GroupBy(problem => problem.Member ?? "", StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(problem => problem.Detail).ToArray(), StringComparer.Ordinal);
        return Of(status, refused.Code, refused.Detail, errors);
    }

    /// <summary>507 or 503: the log takes no writes now.</summary>
    /// <param name="unavailable">Why.</param>
    /// <param name="written">How many documents of the same request are on disk all the same.</param>
    public static ProblemHttpResult Of(StoreUnavailableException unavailable, long written = 0)
    {
        var (what, again) = written == 0
            ? ("Nothing was written", "Try again.")
            : ($"{written} of the documents were written, the others were not",
                "Send the others again, or all of them: what is there unchanged is not written twice.");
        return unavailable.DiskFull
            ? Of(StatusCodes.Status507InsufficientStorage, ProblemCodes.DiskFull,
                $"{what}: {unavailable.Message} Searches go on; writes work again once there is space. {again}")
            : Of(StatusCodes.Status503ServiceUnavailable, ProblemCodes.LogUnavailable, $"{what}: {unavailable.Message} {again}");
    }

    /// <summary>A body that breaks off, or whose transfer encoding is broken.</summary>
    /// <param name="status">What the server says about it.</param>
    /// <param name="reason">Its sentence.</param>
    public static ProblemHttpResult BadBody(int status, string reason) => status == StatusCodes.Status400BadRequest
        ? Of(status, ProblemCodes.BadRequest, $"The body can't be read: {reason}", "body")
        : OfStatus(status);

    /// <summary>A status that says it all, such as 404 of a route that is not there.</summary>
    public static ProblemHttpResult OfStatus(int status) => status switch
    {
        StatusCodes.Status400BadRequest => Of(status, ProblemCodes.BadRequest, "The request can't be read."),
        StatusCodes.Status404NotFound => Of(status, ProblemCodes.NotFound, "There is nothing at this address. /openapi/v1.json lists what there is."),
        StatusCodes.Status405MethodNotAllowed =>
            Of(status, ProblemCodes.MethodNotAllowed, "This address does not take this method; the header Allow lists those it takes."),
        StatusCodes.Status408RequestTimeout => Of(status, ProblemCodes.RequestTooSlow, "The request did not arrive in time."),
        StatusCodes.Status413PayloadTooLarge => Of(status, ProblemCodes.BodyTooLarge, "The body is larger than 5 MB."),
        StatusCodes.Status415UnsupportedMediaType => Of(status, ProblemCodes.UnsupportedMediaType, "This address does not take this content type."),
        StatusCodes.Status500InternalServerError => Of(status, ProblemCodes.InternalError, "Something went wrong in the service; its log says what."),
        _ => Of(status, ReasonPhrases.GetReasonPhrase(status).ToLowerInvariant().Replace(' ', '_'), ReasonPhrases.GetReasonPhrase(status) + "."),
    };

    private static string Shortened(string name) => name.Length <= 64 ? name : name[..64] + "…";
}
