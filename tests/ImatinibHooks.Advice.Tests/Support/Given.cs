using System.Text;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.Fhir.Terminology;

namespace ImatinibHooks.Advice.Tests.Support;

/// <summary>The advisor, the service and the clock of the tests, with the value sets that the product ships.</summary>
internal static class Given
{
    internal static readonly string ProfilesFolder = Path.Combine(AppContext.BaseDirectory, "fhir-profiles");

    internal static readonly TerminologyIndex Terminology = TerminologyIndex.Load(Path.Combine(ProfilesFolder, "valuesets"));

    internal static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(-5));

    internal static readonly ServiceCatalogue Services = ServiceCatalogue.Load(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "cds-hooks", "services.json")));

    internal static readonly HookService Service = ServiceOf("order-sign");

    internal static readonly Advisor Advisor = new(Terminology, new() { PublicBaseUrl = new("https://advice.example.org") });

    internal static Consultation Consult(string call) => Advisor.Consult(Service, Encoding.UTF8.GetBytes(call), Now);

    internal static Consultation ConsultRecord(string bundle) => Advisor.ConsultRecord(Encoding.UTF8.GetBytes(bundle), Now);

    internal static Consultation Consult(string call, string hook) => Advisor.Consult(ServiceOf(hook), Encoding.UTF8.GetBytes(call), Now);

    private static HookService ServiceOf(string hook) => Services.Services.Single(service => service.Hook == hook);
}
