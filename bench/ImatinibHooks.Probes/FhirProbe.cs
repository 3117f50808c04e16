using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace ImatinibHooks.Probes;

/// <summary>A FHIR server that answers each query of the discovery document with what a call brought for it, after a delay.</summary>
internal sealed class FhirProbe
{
    private readonly FrozenDictionary<string, byte[]> documents;
    private readonly TimeSpan delay;

    private FhirProbe(FrozenDictionary<string, byte[]> documents, TimeSpan delay) => (this.documents, this.delay) = (documents, delay);

    /// <summary>Reads the call and the discovery document that the configuration names.</summary>
    internal static FhirProbe Load(IConfiguration configuration)
    {
        using var call = JsonDocument.Parse(File.ReadAllBytes(configuration["Call"]!));
        using var services = JsonDocument.Parse(File.ReadAllBytes(configuration["Services"]!));
        var patient = call.RootElement.GetProperty("context").GetProperty("patientId").GetString()!;
        var prefetch = call.RootElement.GetProperty("prefetch");
        var templates = services.RootElement.GetProperty("services").EnumerateArray().First(IsOrderSign).GetProperty("prefetch").EnumerateObject();
        return new(
            templates.ToFrozenDictionary(key => "/fhir/" + key.Value.GetString()!.Replace("{{context.patientId}}", patient, StringComparison.Ordinal), key => DocumentOf(prefetch, key.Name)),
            TimeSpan.FromMilliseconds(double.Parse(configuration["DelayMilliseconds"]!, CultureInfo.InvariantCulture)));
    }

    /// <summary>Answers one query.</summary>
    internal async Task AnswerAsync(HttpContext context)
    {
        await Task.Delay(delay);
        if (!documents.TryGetValue(context.Request.Path + context.Request.QueryString.ToString(), out var document))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = "application/fhir+json";
        context.Response.ContentLength = document.Length;
        await context.Response.Body.WriteAsync(document);
    }

    private static bool IsOrderSign(JsonElement service) => service.GetProperty("hook").GetString() == "order-sign";

    private static byte[] DocumentOf(JsonElement prefetch, string key) =>
        prefetch.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Object
            ? System.Text.Encoding.UTF8.GetBytes(value.GetRawText())
            : """{"resourceType":"Bundle","type":"searchset","total":0}"""u8.ToArray();
}
