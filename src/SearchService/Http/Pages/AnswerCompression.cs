using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Options;
using SearchService.Hosting;

namespace SearchService.Http.Pages;

/// <summary>Which answers are compressed, and how well: files as well as pays for something that is kept, answers as fast as there is.</summary>
/// <remarks>
/// At their fastest levels gzip and Brotli make about 6 KB of a search's answer of 17 KB, Brotli in nearly twice the time: whoever takes both gets
/// gzip. What is compressed together with words that a stranger chose gives itself away by its length. So answers are compressed only where every
/// site may read the service's answers anyway, and never to somebody who shows a key or a cookie, which a proxy before the service may ask for.
/// </remarks>
internal sealed class AnswerCompression : ResponseCompressionProvider
{
    private const string Json = "application/json";

    private readonly ResponseCompressionProvider _answers;
    private readonly bool _everySiteReads;

    /// <summary>Compresses.</summary>
    public AnswerCompression(IServiceProvider services, IOptions<ResponseCompressionOptions> options, ApiOptions api)
        : base(services, options)
    {
        _everySiteReads = api.AllowedOrigins.Contains("*", StringComparer.Ordinal);
        var fast = new ResponseCompressionOptions();
        fast.Providers.Add(new GzipCompressionProvider(Options.Create(new GzipCompressionProviderOptions { Level = CompressionLevel.Fastest })));
        fast.Providers.Add(new BrotliCompressionProvider(Options.Create(new BrotliCompressionProviderOptions { Level = CompressionLevel.Fastest })));
        _answers = new ResponseCompressionProvider(services, Options.Create(fast));
    }

    /// <summary>Sets what is compressed, and how well files are.</summary>
    public static void Configure(IServiceCollection services)
    {
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml", Json];
        });
        services.AddSingleton<IResponseCompressionProvider, AnswerCompression>();

        // Unless told so, both give up a third of what they could spare. Brotli's last levels take too long for an answer.
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.SmallestSize);
    }

    /// <inheritdoc/>
    public override bool ShouldCompressResponse(HttpContext context) =>
        base.ShouldCompressResponse(context) && (!IsAnswer(context) || (_everySiteReads && IsAnonymous(context.Request.Headers)));

    /// <inheritdoc/>
    public override ICompressionProvider? GetCompressionProvider(HttpContext context) =>
        IsAnswer(context) ? _answers.GetCompressionProvider(context) : base.GetCompressionProvider(context);

    private static bool IsAnonymous(IHeaderDictionary headers) => headers.Authorization.Count == 0 && headers.Cookie.Count == 0;

    private static bool IsAnswer(HttpContext context) => context.Response.ContentType?.StartsWith(Json, StringComparison.OrdinalIgnoreCase) == true;
}
