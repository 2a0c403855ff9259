using Microsoft.AspNetCore.Http.HttpResults;
using SearchService.Engine;
using SearchService.Queries;

namespace SearchService.Http.Search;

/// <summary>The query text of a search in the syntax that was asked for: only the engine knows Lucene's, and there a mistake is an error.</summary>
internal static class QueryText
{
    /// <summary>Reads it.</summary>
    /// <param name="asked">The search.</param>
    /// <param name="engine">Who knows Lucene's syntax, or doesn't.</param>
    /// <param name="query">What it means; counts only where nothing is wrong.</param>
    /// <returns>What is wrong; null where nothing is.</returns>
    public static ProblemHttpResult? Read(SearchParameters asked, IEngine engine, out ParsedQuery query)
    {
        query = QueryParser.Parse(asked.Syntax == QuerySyntax.Lucene ? "" : asked.Question.Text);
        if (asked.Syntax != QuerySyntax.Lucene)
        {
            return null;
        }

        try
        {
            if (engine.ReadLuceneSyntax(asked.Question.Text) is not { } read)
            {
                return Problems.Of(StatusCodes.Status400BadRequest, ProblemCodes.SyntaxNotSupported,
                    $"The engine {engine.Name} does not read Lucene's classic syntax. Leave syntax out.", "syntax");
            }

            query = read;
            return null;
        }
        catch (QuerySyntaxException wrong)
        {
            return Problems.Of(StatusCodes.Status400BadRequest, ProblemCodes.QuerySyntax, $"q, column {wrong.Column}: {wrong.Message}", "q")
                .With("column", wrong.Column);
        }
    }
}

/// <summary>The language that <c>q</c> is written in.</summary>
internal enum QuerySyntax
{
    /// <summary>The service's own, lenient on every engine.</summary>
    Simple,

    /// <summary>Lucene's classic syntax, where a mistake is an error.</summary>
    Lucene,
}
