using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ImatinibHooks.Advice;
using ImatinibHooks.Bench.Payloads;
using ImatinibHooks.CdsHooks.Calls;
using ImatinibHooks.CdsHooks.Cards;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.CdsHooks.Prefetch;
using ImatinibHooks.Fhir.Reading;
using ImatinibHooks.Fhir.Resources;
using ImatinibHooks.Fhir.Terminology;

namespace ImatinibHooks.Bench.Stages;

/// <summary>Times the stages of a call in process, on one thread, each stage holding the one before it: where does the time go?</summary>
internal sealed class StageCommand
{
    private const string Service = "imatinib-order-sign";

    private readonly DateTimeOffset asOf = DateTimeOffset.Parse(OrderSignCall.AsOf, CultureInfo.InvariantCulture);
    private readonly ResourceSet resources = new();
    private readonly ArrayBufferWriter<byte> output = new();
    private readonly ResourceReader reader;
    private readonly Advisor advisor;
    private readonly HookService service;

    private StageCommand()
    {
        var terminology = TerminologyIndex.Load(Path.Combine(AppContext.BaseDirectory, "fhir-profiles", "valuesets"));
        reader = new ResourceReader(terminology);
        advisor = new Advisor(terminology, new AdvisorOptions { PublicBaseUrl = new Uri("http://127.0.0.1:5080") });
        var catalogue = ServiceCatalogue.Load(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "cds-hooks", "services.json")));
        service = catalogue.Find(Service) ?? throw new InvalidDataException($"No service {Service}.");
    }

    internal static void Run()
    {
        var stages = new StageCommand();
        Console.WriteLine("| call | stage | us | allocated bytes |");
        Console.WriteLine("| --- | --- | --- | --- |");
        foreach (var (name, bytes) in PayloadFiles.Sizes)
        {
            stages.Print(name, OrderSignCall.Create(bytes));
        }
    }

    private void Print(string name, byte[] body)
    {
        Print(name, "every JSON token", () => CountTokens(body));
        Print(name, "call read, FHIR values skipped", () => HookCallReader.Read(body, service, Skip, CallRules.Default));
        Print(name, "call read with its resources", () => ReadResources(body));
        Print(name, "consultation", () => advisor.Consult(service, body, asOf, isExplained: false).Dispose());
        Print(name, "consultation and answer written", () => Answer(body));
    }

    private static void Print(string name, string stage, Action work)
    {
        var (microseconds, allocated) = StageTimer.Measure(work);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {stage} | {microseconds:0.0} | {allocated:0} |"));
    }

    private static void CountTokens(byte[] body)
    {
        var json = new Utf8JsonReader(body, FhirJson.Options);
        while (json.Read())
        {
        }
    }

    private static PrefetchState Skip(int slot, ref Utf8JsonReader json)
    {
        json.Skip();
        return PrefetchState.Provided;
    }

    private void ReadResources(byte[] body)
    {
        resources.Begin(body);
        HookCallReader.Read(body, service, ReadValue, CallRules.Default);
    }

    private PrefetchState ReadValue(int slot, ref Utf8JsonReader json)
    {
        reader.Read(ref json, slot, resources);
        return PrefetchState.Provided;
    }

    private void Answer(byte[] body)
    {
        output.ResetWrittenCount();
        using var consultation = advisor.Consult(service, body, asOf, isExplained: false);
        HookResponseWriter.Write(output, consultation.Response!);
    }
}
