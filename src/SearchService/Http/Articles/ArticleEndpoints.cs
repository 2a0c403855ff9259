using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Articles.Sources;
using SearchService.Http.OpenApi;
using SearchService.Http.Parameters;
using SearchService.Http.Search;
using SearchService.Indexing;
using SearchService.Store;

namespace SearchService.Http.Articles;

/// <summary>Reading, writing and deleting one article.</summary>
internal static class ArticleEndpoints
{
    private static readonly AnsweredLocation Location = new(StatusCodes.Status202Accepted, "The article, once a search sees the write.");

    /// <summary>Adds the routes.</summary>
    public static void MapArticles(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/v1/articles/{id}").WithTags("Articles")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("/", Get)
            .WithName("GetArticle").WithSummary("One article with the tweets it quotes")
            .Taking()
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPut("/", Put)
            .WithName("PutArticle").WithSummary("Adds or replaces one source document; answered once it is on disk")
            .Taking(TakenParameters.Wait)
            .WithMetadata(new TakenBody(RequestBody.OneDocument), Location)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage);
        group.MapDelete("/", Delete)
            .WithName("DeleteArticle").WithSummary("Deletes one source document")
            .Taking(TakenParameters.Wait)
            .WithMetadata(Location)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ProducesProblem(StatusCodes.Status507InsufficientStorage);
    }

    private static async Task<Results<Ok<ArticleResponse>, StatusCodeHttpResult, ProblemHttpResult>> Get(
        HttpContext http, [Description(ArticleId.Rule)] string id, LiveIndex live)
    {
        if (!ArticleId.IsValid(id))
        {
            return ArticleProblems.BadId();
        }

        using var snapshot = await live.OpenSnapshotAsync(http.RequestAborted);
        if (await snapshot.FindArticleAsync(id, http.RequestAborted) is not { } article)
        {
            return ArticleProblems.NotFound(id);
        }

        return ETags.IsKnown(http, snapshot)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(await ArticleResponse.FromAsync(article, snapshot, http.RequestAborted));
    }

    private static async Task<Results<Accepted<WriteResponse>, Ok<WriteResponse>, ProblemHttpResult>> Put(
        HttpContext http, [Description(ArticleId.Rule)] string id, IDocumentStore store, WaitUntilSearchable wait)
    {
        if (!ArticleId.IsValid(id))
        {
            return ArticleProblems.BadId();
        }

        var (type, unsupported) = RequestBody.TypeOf(http.Request, RequestBody.OneDocument);
        if (type is null)
        {
            return unsupported!;
        }

        var read = await RequestBody.ReadOneAsync(http.Request, type, id);
        if (!read.IsValid)
        {
            return Problems.Of(read);
        }

        // From here on the write happens, whether or not the client stays to hear of it.
        var written = await store.PutAsync(read.Document, CancellationToken.None);
        return await AnswerAsync(http, new WriteResponse(id, written.Position), wait);
    }

    private static async Task<Results<Accepted<WriteResponse>, Ok<WriteResponse>, ProblemHttpResult>> Delete(
        HttpContext http, [Description(ArticleId.Rule)] string id, IDocumentStore store, WaitUntilSearchable wait)
    {
        if (!ArticleId.IsValid(id))
        {
            return ArticleProblems.BadId();
        }

        return await store.DeleteAsync(id, CancellationToken.None) is { } position
            ? await AnswerAsync(http, new WriteResponse(id, position), wait)
            : ArticleProblems.NotFound(id);
    }

    private static async Task<Results<Accepted<WriteResponse>, Ok<WriteResponse>, ProblemHttpResult>> AnswerAsync(HttpContext http,
        WriteResponse written, WaitUntilSearchable wait) =>
        await wait.SeesAsync(written.Position, WaitUntilSearchable.OneDocument, http)
            ? TypedResults.Ok(written)
            : TypedResults.Accepted($"/v1/articles/{written.Id}", written);
}

/// <summary>What can be wrong with the id of an article in an address.</summary>
internal static class ArticleProblems
{
    /// <summary>400: no article can have it.</summary>
    public static ProblemHttpResult BadId() => Problems.Of(StatusCodes.Status400BadRequest, ProblemCodes.InvalidId, ArticleId.Rule, "id");

    /// <summary>404: none has it.</summary>
    public static ProblemHttpResult NotFound(string id) =>
        Problems.Of(StatusCodes.Status404NotFound, ProblemCodes.ArticleNotFound, $"There is no article {id}.");
}
