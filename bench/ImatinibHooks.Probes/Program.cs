using ImatinibHooks.Probes;

// The empty app is the yardstick for start times: nothing but a canned answer on the path that the service answers too.
var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Logging.ClearProviders();
var app = builder.Build();

app.MapGet("/cds-services", static () => Results.Bytes("""{"services":[]}"""u8.ToArray(), "application/json"));
if (app.Configuration["Probe"] == "Fhir")
{
    app.MapGet("/fhir/{**query}", (RequestDelegate)FhirProbe.Load(app.Configuration).AnswerAsync);
}
else if (app.Configuration["Probe"] != "Empty")
{
    app.MapPost("/drain", (RequestDelegate)DrainProbe.AnswerAsync);
    app.MapPost("/extraction", (RequestDelegate)ExtractionProbe.AnswerAsync);
}

app.Run();
