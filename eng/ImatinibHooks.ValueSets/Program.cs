using ImatinibHooks.ValueSets;

if (args is not [var profiles])
{
    Console.Error.WriteLine("usage: dotnet run --project eng/ImatinibHooks.ValueSets fhir-profiles");
    return 2;
}

foreach (var file in ProfileFiles.Make(profiles))
{
    File.WriteAllBytes(Path.Combine(profiles, "valuesets", file.Name), file.Content);
    Console.WriteLine(file.Name);
}

return 0;
