using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ImatinibHooks.Acceptance.Knowledge;

/// <summary>A resource to be checked, with the profiles that it must keep.</summary>
/// <param name="Name">What it is called in a report.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Profiles">Canonical addresses of profiles that are sent along.</param>
internal sealed record Checked(string Name, JsonNode Resource, params string[] Profiles)
{
    public override string ToString() => Name;
}

/// <summary>The two independent FHIR validators of eng/fhir-validators, run by Node.js.</summary>
internal static class Validators
{
    private static readonly string Folder = Repository.PathOf("eng", "fhir-validators");

    /// <summary>What they find in each resource, by its name; nothing for one that is valid.</summary>
    /// <exception cref="InvalidOperationException">They cannot run: Node.js or their packages are missing.</exception>
    public static IReadOnlyDictionary<string, string[]> Check(IEnumerable<Checked> resources)
    {
        var sent = new JsonArray([.. resources.Select(static one => new JsonObject
        {
            ["name"] = one.Name,
            ["resource"] = one.Resource.DeepClone(),
            ["profiles"] = new JsonArray([.. one.Profiles.Select(static profile => JsonValue.Create(profile))]),
        })]);
        return JsonNode.Parse(Run("check.mjs", sent.ToJsonString()))!.AsArray().ToDictionary(
            static report => (string)report!["name"]!,
            static report => report!["issues"]!.AsArray().Select(static issue => (string)issue!).ToArray());
    }

    /// <summary>What a script of the folder answers to its input.</summary>
    /// <exception cref="InvalidOperationException">It cannot run, or fails.</exception>
    public static string Run(string script, string input)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            throw new InvalidOperationException("Run `npm ci` in eng/fhir-validators first (eng/test does).");
        }

        var start = new ProcessStartInfo("node", script) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        var errors = node.StandardError.ReadToEndAsync();
        var output = node.StandardOutput.ReadToEndAsync();
        node.StandardInput.Write(input);
        node.StandardInput.Close();
        node.WaitForExit();
        return node.ExitCode == 0 ? output.Result : throw new InvalidOperationException(errors.Result);
    }
}
