using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ImatinibHooks.Server.OpenApi;

/// <summary>GET /openapi/v1.json: the routes as they are mapped, each described as <c>description.json</c> says.</summary>
/// <remarks>A route that the description does not know, or the other way round, is an error: neither can be forgotten.</remarks>
internal static class ApiDescription
{
    private const string Document = "v1";
    private const string DescriptionFile = "openapi-description.json";

    internal static void AddApiDescription(this WebApplicationBuilder builder) =>
        builder.Services.AddOpenApi(Document, options => options.AddDocumentTransformer(DescribeAsync));

    internal static void MapApiDescription(this WebApplication app) => app.MapOpenApi();

    private static async Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        var description = await ReadAsync(cancellationToken);
        RequireSame(document.Paths.Keys, description.Paths.Keys);
        document.Info = description.Info;
        document.Tags = description.Tags;
        document.Components = description.Components;
        document.Paths = description.Paths;
        document.Servers = null;
    }

    private static async Task<OpenApiDocument> ReadAsync(CancellationToken cancellationToken)
    {
        await using var file = typeof(ApiDescription).Assembly.GetManifestResourceStream(DescriptionFile)
            ?? throw new InvalidOperationException($"{DescriptionFile} is not embedded.");
        var read = await OpenApiDocument.LoadAsync(file, OpenApiConstants.Json, cancellationToken: cancellationToken);
        return read is { Document: { } document, Diagnostic.Errors.Count: 0 }
            ? document
            : throw new InvalidOperationException($"{DescriptionFile}: {string.Join("; ", read.Diagnostic?.Errors ?? [])}");
    }

    private static void RequireSame(IEnumerable<string> mapped, IEnumerable<string> described)
    {
        var differences = new HashSet<string>(mapped, StringComparer.Ordinal);
        differences.SymmetricExceptWith(described);
        if (differences.Count > 0)
        {
            throw new InvalidOperationException($"Mapped and described paths differ: {string.Join(", ", differences)}.");
        }
    }
}
