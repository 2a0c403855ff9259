using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SearchService.Tests.Http;

public sealed partial class AnswerCompressionTests
{
    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip;q=0.5, br", "br")]
    [InlineData("gzip, deflate, br, zstd", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData("*;q=0", null)]
    public async Task An_answer_is_the_same_compressed_or_not(string accepted, string? encoding)
    {
        await using var service = await TestSearchService.Holding(
            [.. Enumerable.Range(0, 20).Select(i => An.Article($"Storm {i} over the harbour").Quoting(A.TweetBy("@ada", $"wind {i}")))]);
        var plain = await service.Http.GetByteArrayAsync(new Uri("/v1/search?q=storm", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/v1/search?q=storm", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var answer = await service.Http.SendAsync(request);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("application/json; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        var sent = await answer.Content.ReadAsByteArrayAsync();
        Assert.True(encoding is null || sent.Length < plain.Length / 2, $"{sent.Length} of {plain.Length} bytes were sent.");
        Assert.Equal(WithoutTime(plain), WithoutTime(Unpack(sent, encoding)));
    }

    [Fact]
    public async Task A_compressed_answer_is_known_again_by_its_tag()
    {
        await using var service = await TestSearchService.Holding(An.Article("Storm"));
        var first = await service.GetAsync("/v1/search?q=storm", ("Accept-Encoding", "br"));
        Assert.StartsWith("W/", first.Headers["ETag"], StringComparison.Ordinal);
        var again = await service.GetAsync("/v1/search?q=storm", ("Accept-Encoding", "br"), ("If-None-Match", first.Headers["ETag"]));
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.Status, again.Text));
        Assert.DoesNotContain("Content-Encoding", again.Headers.Keys);
    }

    [Fact]
    public async Task What_not_every_site_may_read_is_not_compressed()
    {
        await using var service = await TestSearchService.StartAsync("--Api:AllowedOrigins=https://news.example");
        Assert.DoesNotContain("Content-Encoding", (await service.GetAsync("/v1/search", ("Accept-Encoding", "br"))).Headers.Keys);
        Assert.Equal("br", (await service.GetAsync("/page.css", ("Accept-Encoding", "br"))).Headers["Content-Encoding"]);
    }

    [Theory]
    [InlineData("/v1/search", true)]
    [InlineData("/v1/suggest?q=s", true)]
    [InlineData("/v1/articles/none", false)]
    [InlineData("/v1/search?limit=x", false)]
    public async Task Answers_are_compressed_problems_and_answers_to_a_key_are_not(string address, bool isCompressed)
    {
        await using var service = await TestSearchService.StartAsync();
        Assert.Equal(isCompressed, (await service.GetAsync(address, ("Accept-Encoding", "br"))).Headers.ContainsKey("Content-Encoding"));
        Assert.DoesNotContain("Content-Encoding",
            (await service.GetAsync(address, ("Accept-Encoding", "br"), ("Authorization", "Bearer x"))).Headers.Keys);
    }

    private static byte[] Unpack(byte[] sent, string? encoding)
    {
        using var packed = new MemoryStream(sent);
        using Stream unpacking = encoding switch
        {
            "br" =>
            new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed
        };
        using var unpacked = new MemoryStream();
        unpacking.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static string WithoutTime(byte[] answer) => Time().Replace(Encoding.UTF8.GetString(answer), "");

    [GeneratedRegex("\"processingTimeMs\":[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Time();
}
