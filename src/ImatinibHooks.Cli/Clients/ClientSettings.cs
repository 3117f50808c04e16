using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Cli.Clients;

/// <summary>A file with settings of the service, such as appsettings.json: the clients in it, and everything else, which stays as it is.</summary>
internal sealed class ClientSettings
{
    private const string Section = "ImatinibHooks";
    private const string Clients = "Clients";

    private static readonly JsonDocumentOptions AsTheServiceReads = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string file;
    private readonly JsonObject root;

    private ClientSettings(string file, JsonObject root)
    {
        this.file = file;
        this.root = root;
    }

    /// <summary>The address under which clients reach the service; the one of the service's defaults when the file has none.</summary>
    internal string PublicBaseUrl => (string?)SectionOf(root)?[nameof(PublicBaseUrl)] ?? "http://127.0.0.1:5080";

    /// <summary>The clients, in the order of the file. Empty when there is none.</summary>
    internal ImmutableArray<ClientEntry> Entries => [.. (SectionOf(root)?[Clients] as JsonArray ?? []).OfType<JsonObject>().Select(static entry => new ClientEntry(entry))];

    /// <summary>Opens a file.</summary>
    /// <param name="file">Its path; a file that does not exist yet has no clients.</param>
    /// <exception cref="InvalidDataException">It is no JSON object, or the clients in it are no array of objects.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    internal static ClientSettings Open(string file)
    {
        try
        {
            var root = File.Exists(file) ? JsonNode.Parse(File.ReadAllBytes(file), documentOptions: AsTheServiceReads) : new JsonObject();
            return root is JsonObject settings && IsWellFormed(settings)
                ? new(file, settings)
                : throw new InvalidDataException($"it is no settings file: an object with {Section}:{Clients} as an array of objects.");
        }
        catch (JsonException)
        {
            throw new InvalidDataException("it is not JSON.");
        }
    }

    /// <summary>Adds a client and writes the file, whole or not at all.</summary>
    internal void Add(ClientEntry entry)
    {
        if (SectionOf(root) is not { } section)
        {
            section = [];
            root[Section] = section;
        }

        if (section[Clients] is not JsonArray clients)
        {
            clients = [];
            section[Clients] = clients;
        }

        clients.Add((JsonNode)entry.Json);
        var beside = $"{file}.new";
        File.WriteAllText(beside, root.ToJsonString(Readable) + Environment.NewLine);
        File.Move(beside, file, overwrite: true);
    }

    private static JsonObject? SectionOf(JsonObject root) => root[Section] as JsonObject;

    private static bool IsWellFormed(JsonObject root) =>
        root[Section] is null or JsonObject
        && SectionOf(root)?[Clients] is null or JsonArray
        && (SectionOf(root)?[Clients] as JsonArray ?? []).All(static entry => entry is JsonObject);
}
