using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SearchService.Http;

namespace SearchService.Tests.Http;

public sealed class ResponseJsonTests
{
    [Fact]
    public async Task Every_answer_of_every_route_is_written_by_generated_code()
    {
        await using var service = await TestSearchService.StartAsync();
        var json = service.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        Assert.Contains(json.TypeInfoResolverChain, resolver => resolver is ResponseJson);
        Assert.All(json.TypeInfoResolverChain, resolver => Assert.IsAssignableFrom<JsonSerializerContext>(resolver)); // none of them reflects
        var answers = service.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .SelectMany(route => route.Metadata.OfType<IProducesResponseTypeMetadata>())
            .Where(answer => answer.Type is { } type && type != typeof(void))
            .Select(answer => answer.Type!).Distinct().ToArray();
        Assert.InRange(answers.Length, 13, 100);
        Assert.All(answers, type => Assert.NotNull(json.GetTypeInfo(type)));
    }
}
