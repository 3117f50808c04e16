using ImatinibHooks.Advice;
using ImatinibHooks.CdsHooks.Discovery;
using ImatinibHooks.Fhir.Terminology;

namespace ImatinibHooks.Server.Hosting;

/// <summary>Reads the files beside the program while the host is being built and begins to listen; calls that come sooner wait for the advisor.</summary>
internal sealed class Preparation
{
    private readonly Task<ServiceCatalogue> catalogue;
    private readonly Task<TerminologyIndex> terminology;
    private Task<Advisor>? advisor;

    private Preparation(string folder)
    {
        catalogue = Task.Run(() => ServiceCatalogue.Load(File.ReadAllBytes(Path.Combine(folder, "cds-hooks", "services.json"))));
        terminology = catalogue.ContinueWith(_ => TerminologyIndex.Load(Path.Combine(folder, "fhir-profiles", "valuesets")), TaskScheduler.Default);
    }

    /// <summary>The services on offer.</summary>
    /// <exception cref="InvalidDataException">The discovery document cannot be read.</exception>
    internal ServiceCatalogue Catalogue => catalogue.GetAwaiter().GetResult();

    /// <summary>The advisor, once it is made; it fails with <see cref="InvalidDataException"/> when a file cannot be read.</summary>
    internal Task<Advisor> Advisor => advisor ?? throw new InvalidOperationException("The advisor has not been ordered.");

    /// <summary>Begins to read the files below a folder.</summary>
    internal static Preparation Begin(string folder) => new(folder);

    /// <summary>Has the advisor made as the site has set it up.</summary>
    internal void Order(AdvisorOptions options) =>
        advisor ??= terminology.ContinueWith(read => new Advisor(read.GetAwaiter().GetResult(), options), TaskScheduler.Default);
}
