using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ImatinibHooks.Bench.Payloads;
using ImatinibHooks.Bench.Stages;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Terminology;
using ImatinibHooks.Fhir.Validation;
using ImatinibHooks.Fhir.Validation.Profiles;

namespace ImatinibHooks.Bench.Validation;

/// <summary>What the validation of one Bundle costs beside its plain reading, and beside the validator of the npm package fhir in the same minute.</summary>
internal sealed class ValidationCommand
{
    private const int Runs = 3000;

    private readonly byte[] bundle;
    private readonly ResourceSet resources = new();
    private readonly ResourceReader reader = new(TerminologyIndex.Load(Path.Combine(Profiles, "valuesets")));
    private readonly ValidationOptions options = new() { Profiles = ProfileSet.Load(Profiles) };

    private ValidationCommand(int bytes) => bundle = Bundle(OrderSignCall.Create(bytes));

    private static string Profiles => Path.Combine(AppContext.BaseDirectory, "fhir-profiles");

    /// <summary>Prints the times and their ratios for 100 KB.</summary>
    /// <param name="validators">The folder eng/fhir-validators, installed.</param>
    internal static void Run(string validators) => new ValidationCommand(102_400).Print(validators);

    private void Print(string validators)
    {
        var errors = R4Validator.Validate(bundle, options).Count(static finding => finding.Severity == FindingSeverity.Error);
        var reading = Fastest(Read);
        var validation = Fastest(() => R4Validator.Validate(bundle, options));
        var (_, allocated) = StageTimer.Measure(() => R4Validator.Validate(bundle, options));
        var node = TimeOfNode(validators);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Bundle of {bundle.Length} bytes, {errors} errors in it"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"plain reading {reading:0.0} us, validation {validation:0.0} us ({allocated:0} bytes allocated), fhir on Node.js {node:0.0} us"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"validation / reading {validation / reading:0.00} (at most 3), fhir / validation {node / validation:0.0} (at least 20)"));
    }

    /// <summary>Microseconds of the fastest of many runs, after as many to warm up: other work on the machine disturbs it least.</summary>
    private static double Fastest(Action work)
    {
        var fastest = TimeSpan.MaxValue;
        for (var run = 0; run < 2 * Runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            work();
            var taken = Stopwatch.GetElapsedTime(start);
            fastest = run >= Runs && taken < fastest ? taken : fastest;
        }

        return fastest.TotalMicroseconds;
    }

    private void Read()
    {
        resources.Begin(bundle);
        var json = new Utf8JsonReader(bundle, FhirJson.Options);
        json.Read();
        reader.Read(ref json, 0, resources);
    }

    /// <summary>All resources of a call in one Bundle, in the order of the call.</summary>
    private static byte[] Bundle(byte[] call)
    {
        var entries = JsonNode.Parse(call)!["prefetch"]!.AsObject()
            .SelectMany(static value => value.Value?["entry"]?.AsArray() ?? [])
            .Select(static entry => entry!.DeepClone());
        var bundle = new JsonObject { ["resourceType"] = "Bundle", ["type"] = "searchset", ["entry"] = new JsonArray([.. entries]) };
        return Encoding.UTF8.GetBytes(bundle.ToJsonString());
    }

    private double TimeOfNode(string validators)
    {
        var start = new ProcessStartInfo("node", "time.mjs") { WorkingDirectory = validators, RedirectStandardInput = true, RedirectStandardOutput = true };
        using var node = Process.Start(start) ?? throw new InvalidOperationException("Node.js did not start.");
        node.StandardInput.Write(Encoding.UTF8.GetString(bundle));
        node.StandardInput.Close();
        var answer = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return double.Parse(answer, CultureInfo.InvariantCulture);
    }
}
