using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ImatinibHooks.Server.Observability;
using Microsoft.Net.Http.Headers;

namespace ImatinibHooks.Server.Exchange;

/// <summary>Writes answers, whole and with their length.</summary>
internal static class Answers
{
    internal const string Json = "application/json";
    internal const string FhirJson = "application/fhir+json";

    private const string NoStore = "no-store";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers 200 with this JSON.</summary>
    internal static Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> json) => WriteAsync(context, json, Json);

    /// <summary>Answers 200 with this content.</summary>
    internal static async Task WriteAsync(HttpContext context, ReadOnlyMemory<byte> content, string contentType)
    {
        Prepare(context, StatusCodes.Status200OK, contentType, content.Length);
        await context.Response.BodyWriter.WriteAsync(content, context.RequestAborted);
    }

    /// <summary>Answers with an OperationOutcome.</summary>
    internal static async Task WriteAsync(HttpContext context, Refusal refusal)
    {
        using var outcome = new PooledBytes(capacity: 0);
        WriteOutcome(outcome, refusal);
        context.RequestServices.GetRequiredService<ServiceMetrics>().Refused(refusal);
        if (refusal.SecondsToWait > 0)
        {
            context.Response.Headers.RetryAfter = refusal.SecondsToWait.ToString(CultureInfo.InvariantCulture);
        }

        if (refusal.Status == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
        }

        Prepare(context, refusal.Status, FhirJson, outcome.Length);
        await context.Response.BodyWriter.WriteAsync(outcome.Written, context.RequestAborted);
    }

    private static void Prepare(HttpContext context, int status, string contentType, int length)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = length;
        if (HttpMethods.IsPost(context.Request.Method) || status >= StatusCodes.Status400BadRequest)
        {
            response.Headers[HeaderNames.CacheControl] = NoStore;
        }
    }

    private static void WriteOutcome(PooledBytes output, Refusal refusal)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("resourceType"u8, "OperationOutcome"u8);
        json.WriteStartArray("issue"u8);
        json.WriteStartObject();
        json.WriteString("severity"u8, "error"u8);
        json.WriteString("code"u8, refusal.Code);
        json.WriteString("diagnostics"u8, refusal.Diagnostics);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
