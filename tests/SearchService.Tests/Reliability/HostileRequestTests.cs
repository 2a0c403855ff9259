using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace SearchService.Tests.Reliability;

[Trait("Category", "Stress")]
public sealed class HostileRequestTests(ITestOutputHelper output) : IDisposable
{
    private static readonly Regex Place = new(@"\b(line|byte) [1-9]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private readonly string _folder = Directory.CreateTempSubdirectory("hostile-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Any_query_text_within_the_limit_is_answered()
    {
        output.WriteLine($"seed {TestSeed.Value}");
        var text = new HostileText(new Random(TestSeed.Value));
        await using var service = await ServiceProcess.StartAsync(_folder);
        await ServiceProcess.RunAsync("import", Path.Combine(Repository.Root, "index-data", "samples"), "--data", _folder);
        await service.CaughtUpAsync();
        var (slowest, slowestQuery) = (TimeSpan.Zero, "");
        for (var i = 0; i < Stress.Queries; i++)
        {
            // A lone surrogate can't be written in UTF-8: what arrives is U+FFFD, as from a browser.
            var query = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Next(2_048)));
            var started = TimeProvider.System.GetTimestamp();
            using var answer = await service.Http.GetAsync(new Uri("/v1/search?q=" + Uri.EscapeDataString(query), UriKind.Relative));
            var took = TimeProvider.System.GetElapsedTime(started);
            (slowest, slowestQuery) = took > slowest && i > 0 ? (took, query) : (slowest, slowestQuery);
            Assert.True(answer.StatusCode == HttpStatusCode.OK,
                $"Query {i}, {JsonSerializer.Serialize(query)}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        Assert.False(service.HasExited);
        var result = $"{Stress.Queries} answered, 0 other than 200, slowest {slowest.TotalMilliseconds:N0} ms, seed {TestSeed.Value}";
        output.WriteLine($"{result}: {JsonSerializer.Serialize(slowestQuery)}");
        Stress.Report($"random queries", result);
    }

    [Fact]
    public async Task Any_body_is_taken_or_refused_with_a_reason_and_a_place()
    {
        output.WriteLine($"seed {TestSeed.Value}");
        var random = new Random(TestSeed.Value);
        var bodies = new HostileBodies(random);
        await using var service = await ServiceProcess.StartAsync(_folder);
        var answers = new SortedDictionary<int, int>();
        var slowest = TimeSpan.Zero;
        for (var i = 0; i < Stress.Bodies; i++)
        {
            var (body, contentType) = bodies.Next();
            using var request = random.Next(2) == 0
                ? new HttpRequestMessage(HttpMethod.Put, new Uri($"/v1/articles/h{i}", UriKind.Relative))
                : new HttpRequestMessage(HttpMethod.Post, new Uri("/v1/articles", UriKind.Relative));
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
            var started = TimeProvider.System.GetTimestamp();
            using var answer = await service.Http.SendAsync(request);
            var took = TimeProvider.System.GetElapsedTime(started);
            slowest = took > slowest ? took : slowest;
            var status = (int)answer.StatusCode;
            answers[status] = answers.GetValueOrDefault(status) + 1;
            var shown = $"Body {i}, {request.Method} {contentType}, {Convert.ToBase64String(body, 0, Math.Min(body.Length, 200))}: {status}";
            Assert.True(status is (>= 200 and < 300) or (>= 400 and < 500), shown);
            if (status >= 400)
            {
                Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", shown);
                var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
                Assert.True(HasReason(problem) && HasPlace(problem), $"{shown} {problem}");
            }
            else if (request.Method == HttpMethod.Post)
            {
                var taken = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
                var rejected = taken.GetProperty("rejected").EnumerateArray().ToList();
                Assert.Equal(taken.GetProperty("rejectedCount").GetInt32(), rejected.Count);
                Assert.All(rejected, line => Assert.True(HasReason(line) && line.GetProperty("line").GetInt64() > 0, $"{shown} {line}"));
            }
        }

        Assert.False(service.HasExited);
        var result =
            $"{string.Join(", ", answers.Select(answer => $"{answer.Value} × {answer.Key}"))}, slowest {slowest.TotalMilliseconds:N0} ms, seed {TestSeed.Value}";
        output.WriteLine(result);
        Stress.Report($"malformed bodies", result);
    }

    private static bool HasReason(JsonElement problem) =>
        !string.IsNullOrWhiteSpace(problem.GetProperty("code").GetString()) && !string.IsNullOrWhiteSpace(problem.GetProperty("detail").GetString());

    /// <summary>A member, parameter or header under <c>errors</c>, or a line or byte of the body.</summary>
    private static bool HasPlace(JsonElement problem) => problem.TryGetProperty("errors", out var errors)
        ? errors.EnumerateObject().Any()
        : Place.IsMatch(problem.GetProperty("detail").GetString()!);
}
