mock_provider "aws" {
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/any" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-central-1:111111111111:log-group:any" }
  }
}

variables {
  name             = "test"
  cidr             = "10.20.0.0/16"
  zones            = ["a", "b", "c"]
  gateway_per_zone = true
}

run "three_kinds_of_subnets" {
  command = apply
  assert {
    condition     = length(distinct(concat(values(aws_subnet.public)[*].cidr_block, values(aws_subnet.private)[*].cidr_block, values(aws_subnet.data)[*].cidr_block))) == 9
    error_message = "Subnets overlap."
  }
  assert {
    condition     = length(aws_nat_gateway.this) == 3
    error_message = "A zone has no way out of its own."
  }
}

run "one_gateway" {
  command = apply
  variables { gateway_per_zone = false }
  assert {
    condition     = length(aws_nat_gateway.this) == 1
    error_message = "One gateway is enough."
  }
}

run "one_zone_is_too_few" {
  command = plan
  variables { zones = ["a"] }
  expect_failures = [var.zones]
}
